package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.search.SearchProblem;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.search.Meanings;
import org.xuefa.statutes.search.StatuteSearcher;
import org.xuefa.statutes.search.StatuteSearcher.Hit;
import org.xuefa.statutes.search.Understanding;

/**
 * One box over statutes and what the city lets be found. Both are asked for themselves and put together by rank, because scores of two
 * indices say nothing about each other. Holds no transaction while it waits for the search engine.
 */
@ApplicationScoped
public class SearchStatutes {
    private static final Logger LOG = Logger.getLogger(SearchStatutes.class.getName());
    /** Nobody pages further; a deeper page would cost the engine more than it is worth. */
    public static final int DEEPEST = 200;
    private static final int RANK_OFFSET = 10;
    public static final String ARTICLE = "article";

    private final Library library;
    private final CityIndex city;
    private final StatuteSearcher searcher;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SearchStatutes() {
        this(null, null, null, null, null);
    }

    @Inject
    public SearchStatutes(Library library, CityIndex city, SearchGateway gateway, Meanings meanings, Clock clock) {
        this.library = library;
        this.city = city;
        this.searcher = new StatuteSearcher(gateway, meanings);
        this.clock = clock;
    }

    /** What to search; empty or null where nothing is left out. */
    public record Request(String words, String kind, @Nullable String law, @Nullable String category, @Nullable Boolean effective, int from, int size, Set<Role> roles) {}

    /** Either an article or something of the city. */
    public record Item(@Nullable Hit article, CityIndex.@Nullable Find find) {}

    public record Answer(Understanding understood, long total, List<Item> items, Map<String, Map<String, Long>> facets, boolean byMeaning) {}

    /** A text to put into the box; link null where it leads nowhere by itself. */
    public record Suggestion(String text, boolean article, @Nullable String link) {}

    public Answer search(Request request) {
        try {
            return answer(request, library.reader().read(request.words()));
        } catch (SearchUnavailable e) {
            LOG.log(Level.WARNING, "search is unavailable: {0}", e.getMessage());
            throw new Refusal(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private Answer answer(Request request, Understanding understood) {
        int depth = Math.min(request.from() + request.size(), DEEPEST);
        boolean articles = request.kind().isEmpty() || request.kind().equals(ARTICLE);
        boolean cityToo = !request.kind().equals(ARTICLE) && request.category() == null && request.effective() == null;
        var filters = new StatuteSearcher.Filters(request.law(), request.category(), request.effective(), today());
        if (articles && !cityToo) {
            var found = searcher.find(understood, filters, request.from(), request.size());
            return new Answer(understood, found.total(), items(found.hits()), kinds(found.facets(), Map.of(ARTICLE, found.total())), found.byMeaning());
        }
        var statutes = articles ? searcher.find(understood, filters, 0, depth) : new StatuteSearcher.Found(0, List.of(), Map.of(), false);
        var ofCity = city.search(understood.text(), request.roles(), request.kind().isEmpty() ? List.of() : List.of(request.kind()),
                Optional.ofNullable(request.law()).orElse(""), 0, depth);
        var merged = merged(items(statutes.hits()), ofCity.finds(), understood);
        var counts = new LinkedHashMap<String, Long>();
        if (articles) {
            counts.put(ARTICLE, statutes.total());
        }
        counts.putAll(ofCity.kinds());
        return new Answer(understood, statutes.total() + ofCity.total(), merged.stream().skip(request.from()).limit(request.size()).toList(),
                kinds(statutes.facets(), counts), statutes.byMeaning());
    }

    private static List<Item> items(List<Hit> hits) {
        return hits.stream().map(hit -> new Item(hit, null)).toList();
    }

    /** By the sum of reciprocal ranks; an article that was named outright stays in front. */
    private static List<Item> merged(List<Item> articles, List<CityIndex.Find> finds, Understanding understood) {
        var scores = new HashMap<Item, Double>();
        var all = new ArrayList<Item>();
        double head = understood.kind() == Understanding.Kind.REFERENCE ? 10 : 1.1;
        for (int i = 0; i < articles.size(); i++) {
            scores.put(articles.get(i), head / (RANK_OFFSET + i));
            all.add(articles.get(i));
        }
        for (int i = 0; i < finds.size(); i++) {
            var item = new Item(null, finds.get(i));
            scores.put(item, 1.0 / (RANK_OFFSET + i));
            all.add(item);
        }
        all.sort(java.util.Comparator.comparingDouble((Item item) -> -scores.getOrDefault(item, 0.0)));
        return all;
    }

    private static Map<String, Map<String, Long>> kinds(Map<String, Map<String, Long>> facets, Map<String, Long> kinds) {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        all.put("kind", kinds);
        all.putAll(facets);
        return all;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServerClock.CHINA);
    }

    /** From the table of contents in memory: works without the search engine, and shows nothing that is not everybody's. */
    public List<Suggestion> suggest(String typed, int limit) {
        var contents = library.contents();
        var suggestions = new ArrayList<Suggestion>();
        var understood = library.reader().read(typed);
        for (var title : understood.laws()) {
            var law = contents.titled(title).orElseThrow();
            var version = law.current(today());
            for (ArticleNumber number : understood.articles()) {
                suggestions.add(new Suggestion(law.shortTitle() + " " + number.label(), true, "/laws/" + law.id() + "/versions/" + version.id() + "/articles/" + number));
            }
        }
        contents.names().lawsNamed(typed).stream().map(contents::titled).flatMap(Optional::stream).limit(limit)
                .forEach(law -> suggestions.add(new Suggestion(law.shortTitle(), false, "/laws/" + law.id())));
        if (suggestions.isEmpty()) {
            understood.laws().stream().map(contents::titled).flatMap(Optional::stream)
                    .forEach(law -> suggestions.add(new Suggestion(law.shortTitle(), false, "/laws/" + law.id())));
        }
        return suggestions.stream().distinct().limit(limit).toList();
    }
}
