package org.xuefa.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.search.CityDocument.Audience;
import org.xuefa.platform.search.CityDocument.Links;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.SearchEngine;

/** The city's index on a real search engine: who finds what, and what counts, facets, suggestions and texts tell of the rest. */
@ExtendWith(DatabaseExtension.class)
class CityIndexIT {
    private static final Instant NOW = Instant.parse("2026-07-10T01:00:00Z");
    private static final Set<Role> CONTENT = Set.of(Role.COURSE_EDITOR, Role.QUESTION_EDITOR);
    private static final Set<Role> QUESTIONS = Set.of(Role.QUESTION_EDITOR);
    private static final Viewer LEARNER = new Viewer(Set.of(Role.LEARNER), "staff", NOW);
    private static final Viewer QUESTION_EDITOR = new Viewer(QUESTIONS, null, NOW);
    private final Database database;
    private final SearchGateway gateway;
    private final List<CityDocument> stored = new ArrayList<>();
    private final CityIndex index;

    CityIndexIT(Database database) {
        this.database = database;
        gateway = SearchEngine.shared().gateway(database);
        index = new CityIndex(gateway, List.<CityDocuments>of(sink -> sink.accept(List.copyOf(stored))));
    }

    @Test
    void learnersFindWhatTheyMayStudyNowAndEditorsWhatTheyLookAfter() {
        var city = database.newTenant();
        put(city, document("course", "now", "金丝雀课程", CONTENT, List.of("staff"), NOW), document("course", "later", "金丝雀来日", CONTENT, List.of("staff"), NOW.plusSeconds(1)),
                document("course", "leaders", "金丝雀领导", CONTENT, List.of("leader"), NOW), document("question", "q", "金丝雀试题", QUESTIONS, List.of(), null));

        assertThat(ids(city, LEARNER)).containsExactly("now");
        assertThat(ids(city, new Viewer(Set.of(Role.LEARNER), "leader", NOW))).containsExactly("leaders");
        assertThat(ids(city, new Viewer(Set.of(Role.LEARNER), "staff", NOW.plusSeconds(1)))).containsExactlyInAnyOrder("now", "later");
        assertThat(ids(city, new Viewer(Set.of(Role.COURSE_EDITOR), null, NOW))).containsExactlyInAnyOrder("now", "later", "leaders");
        assertThat(ids(city, QUESTION_EDITOR)).containsExactlyInAnyOrder("now", "later", "leaders", "q");
        assertThat(ids(city, new Viewer(Set.of(Role.LEARNER), null, NOW))).as("who takes no part studies nothing").isEmpty();
        assertThat(ids(city, new Viewer(Set.of(), null, NOW))).as("no role at all").isEmpty();
    }

    @Test
    void countsFacetsSuggestionsAndTextsTellNothingOfWhatMayNotBeFound() {
        var mine = database.newTenant();
        var other = database.newTenant();
        put(mine, document("course", "1", "金丝雀课程", CONTENT, List.of("staff"), NOW), document("question", "2", "金丝雀试题", QUESTIONS, List.of(), null),
                document("course", "3", "金丝雀领导课程", CONTENT, List.of("leader"), NOW));
        put(other, document("course", "4", "金丝雀课程（外市）", CONTENT, List.of("staff"), NOW));

        var learner = search(mine, query("金丝雀"), LEARNER);
        assertThat(learner.total()).isOne();
        assertThat(learner.facets()).containsEntry("kind", Map.of("course", 1L)).containsEntry("law", Map.of("法1", 1L)).containsEntry("department", Map.of("局1", 1L))
                .containsEntry("category", Map.of("theme1", 1L)).containsEntry("tier", Map.of("staff", 1L));
        assertThat(learner.toString()).doesNotContain("试题").doesNotContain("领导").doesNotContain("外市");
        assertThat(titles(mine, "金丝", LEARNER)).containsExactly("金丝雀课程");
        assertThat(titles(mine, "金丝", QUESTION_EDITOR)).as("questions are no suggestions").containsExactlyInAnyOrder("金丝雀课程", "金丝雀领导课程");
        for (var filter : List.of(query("金丝雀").ofKind("question"), query("金丝雀").withLaw("法2"), query("金丝雀").withLaw("法4"), query("").citing("法2"))) {
            var answer = search(mine, filter, LEARNER);
            assertThat(answer.total()).as(filter.toString()).isZero();
            assertThat(answer.finds()).isEmpty();
        }
        assertThat(search(mine, query("金丝雀").ofKind("course"), QUESTION_EDITOR).facets().get("kind")).as("the other kinds stay to be chosen").isEqualTo(Map.of("course", 2L, "question", 1L));
        var find = learner.finds().getFirst();
        assertThat(find.link()).isEqualTo("/x/1");
        assertThat(find.manageLink()).as("a learner is not led to editing").isNull();
        assertThat(search(mine, query("金丝雀").ofKind("question"), QUESTION_EDITOR).finds().getFirst().manageLink()).isEqualTo("/manage/x/2");
    }

    @Test
    void whatIsSearchedIsNeverSyntax() {
        var city = database.newTenant();
        put(city, document("course", "1", "金丝雀课程", CONTENT, List.of("staff"), NOW));

        for (var words : List.of("*", "title:*", "NOT 别的", "金丝雀 OR roles:question-editor", "{\"match_all\":{}}", "\"", "((", "\\", " ")) {
            assertThat(search(city, query(words), new Viewer(Set.of(), null, NOW)).total()).as(words).isZero();
        }
        assertThat(search(city, query("*"), LEARNER).total()).isZero();
        assertThat(search(city, query("程"), LEARNER).total()).as("a single character is a word").isOne();
    }

    @Test
    void anIndexIsBuiltAnewWhileItAnswersAndMissesNoChangeThatComesMeanwhile() throws Exception {
        var city = database.newTenant();
        for (int i = 0; i < 300; i++) {
            stored.add(document("course", "c" + i, "金丝雀课程" + i, CONTENT, List.of("staff"), NOW));
        }
        database.as(city, () -> done(index::rebuild));
        var over = new AtomicBoolean();
        var misses = CompletableFuture.supplyAsync(() -> {
            int missed = 0;
            while (!over.get()) {
                missed += search(city, query("金丝雀课程"), LEARNER).total() < 300 ? 1 : 0;
            }
            return missed;
        });
        var writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                var late = document("chapter", "late" + i, "后来的章节", CONTENT, List.of("staff"), NOW);
                database.as(city, () -> done(() -> index.put(List.of(late))));
                synchronized (stored) {
                    stored.add(late);
                }
            }
        });

        for (int i = 0; i < 4; i++) {
            var building = new CityIndex(gateway, List.<CityDocuments>of(this::snapshot));
            database.as(city, () -> done(building::rebuild));
        }
        writer.get();
        over.set(true);

        assertThat(misses.get()).isZero();
        database.as(city, () -> done(index::refresh));
        // What was put after the last snapshot went into both.
        assertThat(database.as(city, index::indexed)).containsEntry("course", database.as(city, index::stored).get("course"));
        assertThat(database.as(city, index::indexed).get("chapter")).isEqualTo(database.as(city, index::stored).get("chapter"));
    }

    @Test
    void anOlderVersionChangesNothingAndARemovalStays() {
        var city = database.newTenant();
        var newer = new CityDocument("course", "1", 5, "金丝雀新题", "", "", List.of(), "", "", new Links("", ""), new Audience(CONTENT, List.of("staff"), NOW));
        put(city, newer);
        put(city, new CityDocument("course", "1", 4, "金丝雀旧题", "", "", List.of(), "", "", new Links("", ""), new Audience(CONTENT, List.of("staff"), NOW)));
        assertThat(titles(city, "金丝", LEARNER)).containsExactly("金丝雀新题");

        database.as(city, () -> done(() -> index.remove("course", List.of("1"), 6)));
        put(city, newer);
        assertThat(ids(city, LEARNER)).isEmpty();
    }

    private void snapshot(Consumer<List<CityDocument>> sink) {
        List<CityDocument> now;
        synchronized (stored) {
            now = List.copyOf(stored);
        }
        for (int from = 0; from < now.size(); from += 50) {
            sink.accept(now.subList(from, Math.min(now.size(), from + 50)));
        }
    }

    private static CityDocument document(String kind, String id, String title, Set<Role> roles, List<String> tiers, @Nullable Instant from) {
        return new CityDocument(kind, id, 1, title, "", "正文 " + title, List.of("法" + id), "theme" + id, "局" + id, new Links("/x/" + id, "/manage/x/" + id),
                new Audience(roles, tiers, from));
    }

    /** A query with what a test narrows it by. */
    private record Query(String words, List<String> cited, List<String> kinds, @Nullable String law) {
        Query ofKind(String kind) {
            return new Query(words, cited, List.of(kind), law);
        }

        Query withLaw(String title) {
            return new Query(words, cited, kinds, title);
        }

        Query citing(String title) {
            return new Query(words, List.of(title), kinds, law);
        }

        CityQuery built() {
            return new CityQuery(words, List.of(), cited, kinds, law, null, null, null, 0, 20);
        }
    }

    private static Query query(String words) {
        return new Query(words, List.of(), List.of(), null);
    }

    private void put(TenantId city, CityDocument... documents) {
        database.as(city, () -> done(() -> {
            index.put(List.of(documents));
            index.refresh();
        }));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private CityIndex.Answer search(TenantId city, Query query, Viewer viewer) {
        return database.as(city, () -> index.search(query.built(), viewer));
    }

    private List<String> ids(TenantId city, Viewer viewer) {
        return search(city, query("金丝雀"), viewer).finds().stream().map(CityIndex.Find::id).toList();
    }

    private List<String> titles(TenantId city, String typed, Viewer viewer) {
        return database.as(city, () -> index.titled(typed, viewer, 8)).stream().map(CityIndex.Find::title).toList();
    }
}
