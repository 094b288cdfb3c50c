package org.xuefa.statutes.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.platform.search.CityQuery;
import org.xuefa.platform.search.LearnerTier;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.search.SearchProblem;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.platform.search.Viewer;
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
    public static final String LAW = "law";

    private final Library library;
    private final CityIndex city;
    private final SearchGateway gateway;
    private final StatuteSearcher searcher;
    private final LearnerTier tiers;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SearchStatutes() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SearchStatutes(Library library, CityIndex city, SearchGateway gateway, Meanings meanings, LearnerTier tiers, Clock clock) {
        this.library = library;
        this.city = city;
        this.gateway = gateway;
        this.searcher = new StatuteSearcher(gateway, meanings);
        this.tiers = tiers;
        this.clock = clock;
    }

    /** What to search; empty or null where nothing is left out. */
    public record Request(
            String words, String kind, @Nullable String law, @Nullable String category, @Nullable String department, @Nullable String tier, @Nullable Boolean effective,
            int from, int size, Caller caller) {
        /** Articles are of no department and for no tier. */
        boolean asksForArticles() {
            return department == null && tier == null;
        }

        /** Only a law is in force or is not. */
        boolean asksForTheCity() {
            return effective == null;
        }

        boolean shows(boolean articles) {
            return kind.isEmpty() || articles == kind.equals(ARTICLE);
        }
    }

    /** Either an article or something of the city. */
    public record Item(@Nullable Hit article, CityIndex.@Nullable Find find) {}

    /** @param guessed whether all of the items are guesses: articles that have hardly a word of it, nor mean nearly the same */
    public record Answer(Understanding understood, long total, List<Item> items, Map<String, Map<String, Long>> facets, boolean byMeaning, boolean guessed) {}

    /** @param kind law, article, or a kind of the city's index */
    public record Suggestion(String text, String kind, String link) {}

    public Answer search(Request request) {
        try {
            return answer(request, library.reader().read(request.words()));
        } catch (SearchUnavailable e) {
            LOG.log(Level.WARNING, "search is unavailable: {0}", e.getMessage());
            throw new Refusal(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    /** All that is asked of the engine goes in one round trip, but for words that no statute has; what is only counted, for the other kinds, is asked for no finds. */
    private Answer answer(Request request, Understanding understood) {
        int depth = Math.min(request.from() + request.size(), DEEPEST);
        var viewer = viewer(request.caller());
        var searches = new ArrayList<SearchGateway.Search>();
        StatuteSearcher.Asking asking = null;
        if (request.asksForArticles()) {
            boolean alone = request.kind().equals(ARTICLE) || !request.asksForTheCity();
            asking = searcher.asking(understood, new StatuteSearcher.Filters(request.law(), request.category(), request.effective(), today()),
                    alone ? request.from() : 0, !request.shows(true) ? 0 : alone ? request.size() : depth);
            searches.addAll(asking.searches());
        }
        if (request.asksForTheCity()) {
            searches.add(city.searching(cityQuery(request, understood, request.shows(false) ? depth : 0), viewer));
        }
        var responses = searches.isEmpty() ? List.<JsonNode>of() : gateway.searchAll(searches);
        var statutes = asking == null ? StatuteSearcher.Found.NONE : searcher.found(asking, responses.subList(0, asking.searches().size()));
        var ofCity = request.asksForTheCity() ? city.answer(responses.getLast(), viewer) : CityIndex.Answer.NONE;
        return put(request, understood, asking != null, statutes, ofCity);
    }

    private static Answer put(Request request, Understanding understood, boolean articles, StatuteSearcher.Found statutes, CityIndex.Answer ofCity) {
        var ofLaws = items(statutes.hits());
        var facets = SearchFacets.of(request, articles, statutes, ofCity);
        long total = request.shows(true) ? statutes.total() : 0;
        boolean guessed = statutes.guessed() && !ofLaws.isEmpty() && ofCity.finds().isEmpty();
        if (request.kind().equals(ARTICLE) || !request.asksForTheCity()) {
            return new Answer(understood, total, ofLaws, facets, statutes.byMeaning(), guessed);
        }
        var merged = merged(ofLaws, ofCity.finds(), understood).stream().skip(request.from()).limit(request.size()).toList();
        return new Answer(understood, total + ofCity.total(), merged, facets, statutes.byMeaning(), guessed);
    }

    private static CityQuery cityQuery(Request request, Understanding understood, int size) {
        var also = new ArrayList<>(understood.laws());
        also.addAll(understood.everyday());
        also.addAll(understood.quotations());
        if (understood.laws().isEmpty()) {
            understood.articles().forEach(article -> also.addAll(List.of(article.label(), "第" + article.number() + "条" + (article.insertion() == 0 ? "" : "之" + article.insertion()))));
        }
        return new CityQuery(understood.words(), also, understood.laws(), request.kind().isEmpty() ? List.of() : List.of(request.kind()), request.law(), request.category(),
                request.department(), request.tier(), 0, size);
    }

    private Viewer viewer(Caller caller) {
        var tier = caller.is(Role.LEARNER) ? tiers.of(caller).orElse(null) : null;
        return new Viewer(caller.roles(), tier, clock.instant());
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

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServerClock.CHINA);
    }

    /**
     * Laws come from the table of contents in memory, which is everybody's and there without the search engine; titles of courses, chapters
     * and packs from the city's index, for whoever may find them.
     */
    public List<Suggestion> suggest(String typed, Caller caller, int limit) {
        var understood = library.reader().read(typed);
        var laws = lawsLike(typed, understood, limit);
        var titles = titlesLike(understood.text(), caller, limit);
        int room = Math.max(limit - titles.size(), limit / 2);
        return Stream.concat(laws.stream().limit(room), titles.stream()).distinct().limit(limit).toList();
    }

    private List<Suggestion> lawsLike(String typed, Understanding understood, int limit) {
        var contents = library.contents();
        var suggestions = new ArrayList<Suggestion>();
        for (var title : understood.laws()) {
            var law = contents.titled(title).orElseThrow();
            var version = law.current(today());
            for (ArticleNumber number : understood.articles()) {
                suggestions.add(new Suggestion(law.shortTitle() + " " + number.label(), ARTICLE, "/laws/" + law.id() + "/versions/" + version.id() + "/articles/" + number));
            }
        }
        contents.names().lawsNamed(typed).stream().map(contents::titled).flatMap(Optional::stream).limit(limit)
                .forEach(law -> suggestions.add(new Suggestion(law.shortTitle(), LAW, "/laws/" + law.id())));
        if (suggestions.isEmpty()) {
            understood.laws().stream().map(contents::titled).flatMap(Optional::stream)
                    .forEach(law -> suggestions.add(new Suggestion(law.shortTitle(), LAW, "/laws/" + law.id())));
        }
        return suggestions.stream().distinct().toList();
    }

    private List<Suggestion> titlesLike(String words, Caller caller, int limit) {
        try {
            return city.titled(words, viewer(caller), limit / 2).stream().map(find -> new Suggestion(find.title(), find.kind(), link(find))).toList();
        } catch (SearchUnavailable e) {
            return List.of();
        }
    }

    /** Where the find leads: to studying it, else to editing it. */
    public static String link(CityIndex.Find find) {
        return find.link() != null ? find.link() : Optional.ofNullable(find.manageLink()).orElse("");
    }
}
