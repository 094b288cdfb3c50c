package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.CourseReleaseChanged;
import org.xuefa.learning.CourseRetired;
import org.xuefa.learning.CourseWithdrawn;
import org.xuefa.learning.boundary.IndexPublishedCourse;
import org.xuefa.learning.boundary.IndexReleasedCourses;
import org.xuefa.learning.boundary.IndexRetiredCourse;
import org.xuefa.learning.boundary.IndexWithdrawnCourse;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.learning.persistence.JpaCourses;
import org.xuefa.learning.persistence.JpaPacks;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.search.CityDocuments;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.platform.search.CityQuery;
import org.xuefa.platform.search.SearchEngineAway;
import org.xuefa.platform.search.Viewer;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.SearchEngine;

/** What becomes of the search index when courses are published, changed, released and withdrawn, on the real servers. */
@ExtendWith(DatabaseExtension.class)
class CourseIndexIT {
    private static final EventContext CONTEXT = new EventContext(UUID.randomUUID(), Instant.EPOCH, 1);
    private final Database database;
    private World world;
    private CityIndex index;
    private CourseDocuments documents;
    private int delivered;

    CourseIndexIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database);
        delivered = 0;
        var sources = new ArrayList<CityDocuments>();
        index = new CityIndex(SearchEngine.shared().gateway(database), sources);
        documents = new CourseDocuments(new Feed(), index);
        sources.add(documents);
    }

    @Test
    void aPublishedCourseIsFoundByItsWordsWithItsChaptersAndItsLaws() {
        publish(course("金丝雀管理", chapter("金丝雀的饲养", "《中华人民共和国动物防疫法》第六条规定，金丝雀&麻雀<适用>本章。"), chapter("金丝雀的运输", "运输金丝雀。")));
        deliver();

        var finds = search("金丝雀", editor());
        assertThat(finds).extracting(CityIndex.Find::kind).containsExactlyInAnyOrder("course", "chapter", "chapter");
        assertThat(finds).filteredOn(find -> find.title().equals("金丝雀的饲养")).singleElement().satisfies(find -> {
            assertThat(find.text()).contains("金丝雀&麻雀").doesNotContain("<p>").doesNotContain("cite");
            assertThat(find.context()).isEqualTo("金丝雀管理");
            assertThat(find.laws()).containsExactly("动物防疫法", "宪法");
            assertThat(find.link()).as("an editor who takes no part").isNull();
            assertThat(find.manageLink()).startsWith("/manage/courses/");
        });
        assertThat(search("金丝雀", learner("staff"))).hasSize(3).allSatisfy(find -> assertThat(find.link()).startsWith("/learn/"));
        assertThat(search("金丝雀", learner("leader"))).isEmpty();
        assertEqual();
    }

    @Test
    void aNewEditionReplacesTheTextsAndTakesChaptersOutAndAWithdrawalTakesAllOut() {
        var first = publish(course("金丝雀管理", chapter("金丝雀的饲养", "巢穴构造"), chapter("金丝雀的运输", "文字")));
        deliver();
        var kept = first.draft().chapters().getFirst();
        var changed = world.as("editor", () -> world.edit.update(first.id(), first.revision(), first.draft().withChapters(List.of(
                new ChapterDraft(kept.id(), "金丝雀的饲养", 60, "迁徙习性", List.of(), List.of())))));
        assertThat(search("迁徙习性", editor())).as("a draft is nobody's find").isEmpty();
        var second = world.asAdministrator(() -> world.publish.publish(first.id(), changed.revision()));
        deliver();

        assertThat(search("金丝雀", editor())).extracting(CityIndex.Find::title).containsExactlyInAnyOrder("金丝雀管理", "金丝雀的饲养");
        assertThat(search("迁徙习性", editor())).hasSize(1);
        assertThat(search("巢穴构造", editor())).extracting(CityIndex.Find::text).noneMatch(text -> text.contains("巢穴构造"));
        assertEqual();

        world.asAdministrator(() -> world.publish.withdraw(second.id(), second.revision()));
        deliver();
        assertThat(search("金丝雀", editor())).isEmpty();
        assertEqual();
    }

    @Test
    void learnersFindACourseFromTheDayOfItsBatchOn() {
        var course = publish(course("金丝雀管理", chapter("金丝雀的饲养", "文字")));
        deliver();
        var batch = world.as("editor", () -> world.batches.create("第二批", LocalDate.of(2026, 8, 1), false, List.of(course.id())));
        deliver();

        assertThat(search("金丝雀", learner("staff"))).isEmpty();
        assertThat(search("金丝雀", editor())).hasSize(2);
        world.now.set(Instant.parse("2026-07-31T16:00:00Z"));
        assertThat(search("金丝雀", learner("staff"))).hasSize(2);
        assertEqual();

        world.as("editor", () -> world.batches.change(batch.batch().id(), 1, "第二批", LocalDate.of(2026, 9, 1), false, List.of(course.id())));
        deliver();
        assertThat(search("金丝雀", learner("staff"))).as("put off").isEmpty();
        var events = world.events.size();
        world.as("editor", () -> world.batches.change(batch.batch().id(), 2, "第二批改名", LocalDate.of(2026, 9, 1), true, List.of(course.id())));
        assertThat(world.events).as("its name is not its day").hasSize(events);
        world.as("editor", () -> world.batches.change(batch.batch().id(), 3, "第二批", LocalDate.of(2026, 9, 1), false, List.of()));
        deliver();
        assertThat(search("金丝雀", learner("staff"))).as("out of the batch it is there since its publication").hasSize(2);
        assertEqual();
    }

    @Test
    void aPackIsFoundWithItsDepartmentAndDuties() {
        world.as("operator", () -> {
            world.shipped.install();
            return true;
        });
        deliver();

        var packs = search("生态环境保护", editor()).stream().filter(find -> find.kind().equals("pack")).toList();
        assertThat(packs).anySatisfy(pack -> {
            assertThat(pack.department()).isEqualTo("生态环境局");
            assertThat(pack.laws()).contains("环境保护法");
        });
        assertEqual();
        database.as(world.city, () -> {
            index.rebuild();
            return true;
        });
        assertEqual();
        world.as("operator", () -> {
            world.install.retire("elective-ecology-2026");
            return true;
        });
        deliver();
        assertThat(search("生态环境保护", editor())).as("retired with its courses").noneMatch(find -> find.department().equals("生态环境局"));
        assertEqual();
    }

    @Test
    void whoPublishesPacksFindsPacksAndTheirCoursesAndNothingThatIsWrittenInTheCity() {
        world.as("operator", () -> {
            world.shipped.install();
            return true;
        });
        publish(course("生态环境保护市级读本", chapter("市级读本第一章", "生态环境保护")));
        deliver();
        var publisher = new Viewer(Set.of(Role.PACK_PUBLISHER), null, world.now.get());

        var finds = search("生态环境保护", publisher);

        assertThat(finds).extracting(CityIndex.Find::kind).contains("pack", "course", "chapter");
        assertThat(finds).filteredOn(find -> find.kind().equals("pack")).extracting(CityIndex.Find::department).contains("生态环境局");
        assertThat(finds).extracting(CityIndex.Find::title).doesNotContain("生态环境保护市级读本", "市级读本第一章");
        assertThat(finds).allSatisfy(find -> assertThat(List.of(find.manageLink(), find.link() == null)).as("to the packs, for the editors' pages are not the publisher's").containsExactly("/manage/elective-packs", true));
        assertThat(search("生态环境保护", new Viewer(Set.of(Role.PACK_PUBLISHER, Role.COURSE_EDITOR), null, world.now.get()))).filteredOn(find -> find.kind().equals("course"))
                .allSatisfy(find -> assertThat(find.manageLink()).startsWith("/manage/courses/"));
        assertThat(search("生态环境保护", new Viewer(Set.of(Role.UNIT_ADMIN), null, world.now.get()))).isEmpty();
    }

    @Test
    void losesNoEditWhileTheSearchEngineIsAwayAndKeepsCitiesApart() {
        var kept = publish(course("金丝雀管理", chapter("金丝雀的饲养", "文字")));
        deliver();
        var other = database.newTenant();

        SearchEngine.shared().without(() -> {
            var withdrawn = world.asAdministrator(() -> world.publish.withdraw(kept.id(), kept.revision()));
            assertThat(withdrawn.version()).isOne();
            publish(course("金丝雀停机", chapter("停机期间的章节", "文字")));
            assertThatThrownBy(this::deliver).isInstanceOf(SearchEngineAway.class);
        });
        deliver();

        assertThat(search("金丝雀", editor())).extracting(CityIndex.Find::title).containsExactly("金丝雀停机");
        assertEqual();
        assertThat(database.as(other, () -> {
            index.ensure();
            return index.search(query("金丝雀"), editor());
        }).total()).isZero();
    }

    private static ChapterDraft chapter(String title, String markdown) {
        return new ChapterDraft(UUID.randomUUID(), title, 60, markdown, List.of(new Citation("中华人民共和国宪法", LocalDate.of(2018, 3, 11), List.of("第一条"))), List.of());
    }

    private static CourseDraft course(String title, ChapterDraft... chapters) {
        return new CourseDraft(title, "关于鸟的课", CourseKind.ELECTIVE, "ecology", List.of("staff"), "林草局", "", 20, 30, 40, List.of(chapters));
    }

    private StoredCourse publish(CourseDraft draft) {
        var created = world.as("editor", () -> world.edit.create(draft));
        return world.asAdministrator(() -> world.publish.publish(created.id(), created.revision()));
    }

    /** As the outbox does: each event after its commit to its handler; what failed comes again. */
    private void deliver() {
        database.as(world.city, () -> {
            for (; delivered < world.events.size(); delivered++) {
                handle(world.events.get(delivered));
            }
            index.refresh();
            return true;
        });
    }

    private void handle(DomainEvent event) {
        switch (event) {
            case CoursePublished published -> new IndexPublishedCourse(documents).handle(published, CONTEXT);
            case CourseWithdrawn withdrawn -> new IndexWithdrawnCourse(documents).handle(withdrawn, CONTEXT);
            case CourseRetired retired -> new IndexRetiredCourse(documents).handle(retired, CONTEXT);
            case CourseReleaseChanged released -> new IndexReleasedCourses(documents).handle(released, CONTEXT);
            default -> { }
        }
    }

    private List<CityIndex.Find> search(String words, Viewer viewer) {
        return database.as(world.city, () -> index.search(query(words), viewer)).finds();
    }

    private static CityQuery query(String words) {
        return new CityQuery(words, List.of(), List.of(), List.of(), null, null, null, null, 0, 50);
    }

    private Viewer learner(String tier) {
        return new Viewer(Set.of(Role.LEARNER), tier, world.now.get().plus(Duration.ofMillis(1)));
    }

    private Viewer editor() {
        return new Viewer(Set.of(Role.COURSE_EDITOR), null, world.now.get());
    }

    private void assertEqual() {
        TenantId city = world.city;
        assertThat(database.as(city, index::indexed)).isEqualTo(database.as(city, index::stored));
    }

    /** The feed with a transaction around each method, as the container gives it. */
    private final class Feed extends FeedCourses {
        Feed() {
            super(new JpaCourses(world.work.entityManager()), new JpaPacks(world.work.entityManager()));
        }

        private <T> T tx(Supplier<T> work) {
            return world.work.required(work);
        }

        @Override public List<UUID> published() { return tx(super::published); }
        @Override public List<String> packs() { return tx(super::packs); }
        @Override public java.util.Optional<Entry> course(UUID courseId) { return tx(() -> super.course(courseId)); }
        @Override public java.util.Optional<org.xuefa.platform.search.CityDocument> pack(String packId) { return tx(() -> super.pack(packId)); }
        @Override public long packVersion(String packId) { return tx(() -> super.packVersion(packId)); }
    }
}
