package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.SearchesApi;
import org.xuefa.api.model.SearchKind;
import org.xuefa.api.model.Suggestion;
import org.xuefa.api.model.SuggestionList;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.usecase.SearchStatutes;

/** The search box. */
@ApplicationScoped
@Path("/cities/{city}/search")
public class SearchesResource implements SearchesApi {
    private static final int SUGGESTIONS = 8;
    private final SearchStatutes search;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected SearchesResource() {
        this(null, null);
    }

    @Inject
    public SearchesResource(SearchStatutes search, Cursors cursors) {
        this.search = search;
        this.cursors = cursors;
    }

    @Override
    public Response search(
            String city, String q, @Nullable SearchKind kind, @Nullable String law, @Nullable String category, @Nullable String department, @Nullable String tier,
            @Nullable Boolean effective, @Nullable String cursor, @Nullable Integer limit) {
        var list = String.join("\0", "search", q, String.valueOf(kind), String.valueOf(law), String.valueOf(category), String.valueOf(department),
                String.valueOf(tier), String.valueOf(effective));
        int from = cursors.position(cursor, list).map(Integer::valueOf).orElse(0);
        int size = Math.min(Cursors.limit(limit), SearchStatutes.DEEPEST - from);
        var answer = search.search(new SearchStatutes.Request(q, kind == null ? "" : kind.toString(), law, category, department, tier, effective, from, size,
                CurrentCaller.required()));
        var shown = SearchMapping.answer(answer, search.today());
        int end = from + answer.items().size();
        boolean more = !answer.items().isEmpty() && answer.items().size() == size && end < Math.min(answer.total(), SearchStatutes.DEEPEST);
        return Response.ok(more ? shown.next(cursors.next(list, Integer.toString(end))) : shown).build();
    }

    @Override
    public Response suggestSearches(String city, String q) {
        return Response.ok(new SuggestionList().items(search.suggest(q, CurrentCaller.required(), SUGGESTIONS).stream().map(suggestion -> new Suggestion()
                .text(suggestion.text()).kind(Suggestion.KindEnum.fromValue(suggestion.kind())).link(suggestion.link())).toList())).build();
    }
}
