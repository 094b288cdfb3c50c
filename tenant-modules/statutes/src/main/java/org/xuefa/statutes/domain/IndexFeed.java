package org.xuefa.statutes.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the search index still has to be told, and what a law is to look like there. */
public interface IndexFeed {
    /** Changes that wait, oldest first. */
    List<Change> waiting(int limit);

    long waiting();

    void told(List<Long> changes);

    /** Says that the index must be told of the law again. */
    void changed(UUID lawId);

    /** As above; these documents are gone. */
    void changed(UUID lawId, List<String> removed);

    /** Articles of a version with the keys of their wordings. */
    List<Keyed> articles(UUID versionId);

    /** Vectors of these wordings, as far as they are reckoned. */
    Map<String, byte[]> meanings(Set<String> keys);

    /** Wordings without a vector: key and text. */
    List<Unreckoned> unreckoned(int limit);

    void addMeaning(String key, byte[] vector);

    long articleCount();

    /** @param removed ids of documents that are gone with it */
    record Change(long id, UUID lawId, List<String> removed) {}

    record Keyed(ArticleText article, String meaningKey) {}

    record Unreckoned(String key, String text, UUID lawId) {}
}
