package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.xuefa.platform.search.IndexDefinition.Reach;
import org.xuefa.platform.tenancy.CurrentTenant;

/** A search with a filter on the city of this thread and on what belongs to every city; nothing in the search can widen what it reaches. */
final class Restricted {
    /** City number of documents that belong to every city. */
    static final int EVERY_CITY = 0;

    private Restricted() {}

    /** The body itself is left as it is. */
    static ObjectNode of(ObjectNode body, List<IndexDefinition> indices) {
        ObjectNode wrapped = Elasticsearch.JSON.createObjectNode().setAll(body);
        var only = Elasticsearch.JSON.createObjectNode();
        var mine = only.putObject("terms").putArray(SearchableDocument.TENANT).add(EVERY_CITY);
        if (indices.stream().anyMatch(index -> index.reach() == Reach.CITY)) {
            mine.add(CurrentTenant.required().value());
        }
        if (body.has("query")) {
            var bool = Elasticsearch.JSON.createObjectNode();
            bool.putObject("bool").set("must", body.get("query"));
            bool.withObject("bool").set("filter", only);
            wrapped.set("query", bool);
        } else if (!body.has("knn")) {
            wrapped.set("query", only);
        }
        if (body.has("knn")) {
            ObjectNode knn = Elasticsearch.JSON.createObjectNode().setAll((ObjectNode) body.get("knn"));
            var filters = Elasticsearch.JSON.createArrayNode().add(only);
            if (knn.has("filter")) {
                filters.add(knn.get("filter"));
            }
            knn.set("filter", filters);
            wrapped.set("knn", knn);
        }
        return wrapped;
    }
}
