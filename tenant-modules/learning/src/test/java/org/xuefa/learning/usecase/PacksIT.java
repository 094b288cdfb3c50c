package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.DutyItem;
import org.xuefa.learning.InstalledPack;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.Credit;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Packs on the real database: installed, brought up to date with what learners have, retired. */
@ExtendWith(DatabaseExtension.class)
class PacksIT {
    private final Database database;
    private World world;

    PacksIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database);
    }

    @Test
    void otherFeaturesReadTheDutyItemsOfAPackAndOfItsCourses() {
        world.as("operator", () -> {
            world.shipped.install();
            return true;
        });

        List<InstalledPack> packs = world.as("operator", () -> world.installedPacks.all());
        assertThat(packs).filteredOn(pack -> pack.packId().equals("elective-ecology-2026")).singleElement().satisfies(pack -> {
            assertThat(pack.department()).isEqualTo("生态环境局");
            assertThat(pack.retired()).isFalse();
            assertThat(pack.dutyItems()).contains(new DutyItem("STHJ-01", "中华人民共和国环境保护法", "国家工作人员"));
            assertThat(pack.courseIds()).singleElement().satisfies(course -> assertThat(world.as("operator", () -> world.installedPacks.ofCourse(course))).contains(pack));
        });
        assertThat(packs).filteredOn(pack -> pack.packId().equals("core-2026")).singleElement().satisfies(pack -> assertThat(pack.dutyItems()).isEmpty());
        assertThat(world.as("operator", () -> world.installedPacks.ofCourse(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void everyShippedPackIsSignedWholeAndShowsItsCitations() {
        var html = new ChapterHtml();

        assertThat(ShippedFiles.all()).hasSizeGreaterThanOrEqualTo(9).extracting(files -> files.pack().id()).contains("core-2026", "elective-ecology-2026");
        assertThat(ShippedFiles.all()).allSatisfy(files -> assertThat(files.pack().courses()).isNotEmpty().allSatisfy(course -> {
            assertThat(course.chapters()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(chapter -> assertThat(html.render(chapter.markdown())).contains("<cite").doesNotContain("<h1>"));
            assertThat(course.questions()).hasSizeGreaterThanOrEqualTo(20);
        }));
    }

    @Test
    void anUpgradeKeepsFinishedChaptersStudyTimeAndCredits() {
        var before = world.course("law", CourseKind.ELECTIVE, 60, 60, 60);
        var done = world.learner();
        world.finish(done, before);
        var underWay = world.learner();
        study(underWay, before, 0, 60);
        study(underWay, before, 1, 60);
        study(underWay, before, 2, 15);
        var credits = elective(done);
        var newer = World.pack("law", "1.1.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "《中华人民共和国宪法》第一条", 60), World.chapter(2, "改写的第二章", 90),
                World.chapter(3, "改写的第三章", 60), World.chapter(4, "新的第四章", 60)));
        world.after(Duration.ofDays(1));

        var foretold = world.as("editor", () -> world.install.effect(newer));
        assertThat(views(underWay).getFirst().finishedChapters()).as("a look changes nothing").isEqualTo(2);
        var effect = world.install(newer);

        assertThat(effect).isEqualTo(foretold);
        assertThat(effect.from()).isEqualTo("1.0.0");
        assertThat(effect.courses()).singleElement().satisfies(course -> {
            assertThat(course.kind()).isEqualTo(PackEffect.Kind.CHANGED);
            assertThat(List.of(course.chaptersSame(), course.chaptersChanged(), course.chaptersAdded(), course.chaptersRemoved())).containsExactly(1, 2, 1, 0);
            assertThat(List.of(course.underWay(), course.finished(), course.reopened())).containsExactly(1L, 1L, 1L);
        });
        var view = views(underWay).getFirst();
        assertThat(view.course().id()).isEqualTo(before.id());
        assertThat(view.isUpdated()).isTrue();
        assertThat(view.chapters()).extracting(CourseView.ChapterView::finished).as("the same stays finished, the longer one opens again").containsExactly(true, false, false, false);
        assertThat(view.chapters()).extracting(CourseView.ChapterView::countedSeconds).as("all study time is kept").containsExactly(60, 60, 15, 0);
        assertThat(views(done).getFirst()).satisfies(finished -> {
            assertThat(finished.progress()).isEqualTo(CourseView.Progress.FINISHED);
            assertThat(finished.chapters().get(1).finished()).as("who has finished the course keeps all of it").isTrue();
        });
        assertThat(elective(done)).isEqualTo(credits).isEqualTo(Credit.of(60));

        var upgraded = world.catalogue().getFirst();
        study(underWay, upgraded, 1, 30);
        study(underWay, upgraded, 2, 45);
        study(underWay, upgraded, 3, 60);
        assertThat(views(underWay).getFirst().progress()).as("what was kept counts towards the rest").isEqualTo(CourseView.Progress.FINISHED);
        assertThat(elective(underWay)).isEqualTo(Credit.of(60));
    }

    @Test
    void whatADepartmentSignedIsNotRewrittenInTheCity() {
        var course = world.course("law", CourseKind.ELECTIVE, 60);
        var stored = world.as("editor", () -> world.review.read(course.id())).course();
        var rewritten = stored.draft().withChapter(course.chapters().getFirst().id(), chapter -> new ChapterDraft(chapter.id(), "本市改写", 30, "本市改写", List.of(), List.of()));

        for (ThrowingCallable deed : List.<ThrowingCallable>of(() -> world.asAdministrator(() -> world.edit.update(course.id(), stored.revision(), rewritten)),
                () -> world.asAdministrator(() -> world.edit.replaceQuestions(course.id(), stored.revision(), List.of())))) {
            assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.problem()).isEqualTo(LearningProblem.COURSE_FROM_PACK);
                assertThat(refusal.facts()).containsEntry("packId", "pack-law").containsEntry("packVersion", "1.0.0");
            });
        }

        assertThat(world.as("editor", () -> world.review.read(course.id())).course()).as("so an upgrade undoes nothing that anybody wrote here").isEqualTo(stored);
        assertThat(world.install(World.pack("law", "1.1.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "改写的第一章", 60)))).courses())
                .extracting(PackEffect.CourseEffect::kind).containsExactly(PackEffect.Kind.CHANGED);
    }

    @Test
    void theSameVersionAgainChangesNothing() {
        world.course("law", CourseKind.ELECTIVE, 60);
        var before = world.catalogue();
        world.events.clear();

        var effect = world.install(World.pack("law", "1.0.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "《中华人民共和国宪法》第一条", 60))));

        assertThat(effect.changesNothing()).isTrue();
        assertThat(world.catalogue()).isEqualTo(before);
        assertThat(world.events).isEmpty();
    }

    @Test
    void aRetiredPackIsBegunByNobodyAndFinishedByWhoIsUnderWay() {
        var course = world.course("law", CourseKind.ELECTIVE, 30, 30);
        var underWay = world.learner();
        study(underWay, course, 0, 30);
        var late = world.learner();

        world.as("editor", () -> {
            world.install.retire("pack-law");
            return true;
        });

        assertThat(views(late)).isEmpty();
        assertThatThrownBy(() -> world.start(late, course, 0, "tab-one-1")).isInstanceOf(Refusal.class);
        assertThat(views(underWay)).singleElement().satisfies(view -> assertThat(view.course().retired()).isTrue());
        study(underWay, course, 1, 30);
        assertThat(elective(underWay)).isEqualTo(Credit.of(60));
        assertThat(world.as(underWay, () -> world.startPractice.start(course.id()))).isNotNull();
        assertThat(world.<List<InstalledPack>>as("editor", () -> world.installedPacks.all())).singleElement().satisfies(pack -> assertThat(pack.retired()).isTrue());

        var effect = world.install(World.pack("law", "1.0.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "《中华人民共和国宪法》第一条", 30), World.chapter(2, "《中华人民共和国宪法》第一条", 30))));
        assertThat(effect.wasRetired()).isTrue();
        assertThat(views(late)).as("taken up again").hasSize(1);
    }

    @Test
    void aCourseThatANewVersionLacksIsRetired() {
        var course = world.course("law", CourseKind.ELECTIVE, 30);
        var learner = world.learner();
        study(learner, course, 0, 15);
        var other = World.pack("other", "1.1.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "文字", 30)));

        var effect = world.install(new Pack("pack-law", "1.1.0", other.kind(), other.title(), "", other.department(), List.of(), List.of(), other.courses()));

        assertThat(effect.courses()).extracting(PackEffect.CourseEffect::kind).containsExactly(PackEffect.Kind.ADDED, PackEffect.Kind.RETIRED);
        assertThat(world.catalogue()).filteredOn(PublishedCourse::retired).extracting(PublishedCourse::id).containsExactly(course.id());
    }

    @Test
    void filesOfChaptersAreKeptOnceAndTheEditorsOwnStay() throws Exception {
        var pdf = ("%PDF-1.7\n" + "x".repeat(300_000)).getBytes(StandardCharsets.US_ASCII);
        var media = new Pack.Media("讲义.pdf", "application/pdf", pdf.length, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        world.install(World.pack("law", "1.0.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "文字", 30, media))), _ -> new ByteArrayInputStream(pdf));
        var course = world.catalogue().getFirst();
        var learner = world.learner();

        var file = world.as(learner, () -> world.myCourses.chapter(course.id(), course.chapters().getFirst().id())).text().media().getFirst();
        assertThat(file.name()).isEqualTo("讲义.pdf");
        assertThat(Stream.of(0, 1).mapToInt(number -> world.<byte[]>as(learner, () -> world.readMedia.piece(file.id(), number)).length).sum()).isEqualTo(pdf.length);
        var read = new boolean[1];
        world.install(World.pack("law", "1.1.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "改写", 30, media))), _ -> {
            read[0] = true;
            return InputStream.nullInputStream();
        });
        assertThat(read[0]).as("the same file is not read again").isFalse();
        assertThatThrownBy(() -> world.install(World.pack("swapped", "1.0.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "文字", 30, media))),
                _ -> new ByteArrayInputStream("%PDF-other".getBytes(StandardCharsets.US_ASCII)))).isInstanceOf(IllegalStateException.class);
        assertThat(world.catalogue()).as("and nothing is left behind").hasSize(1);
    }

    private void study(String learner, PublishedCourse course, int chapter, int seconds) {
        var session = world.start(learner, course, chapter, "tab-one-1");
        world.read(learner, session, seconds);
        world.end(learner, session);
    }

    private List<CourseView> views(String learner) {
        return world.as(learner, () -> world.myCourses.page(new ReadMyCourses.Filter(null, null, null, null), null, 50));
    }

    private Credit elective(String learner) {
        return world.as(learner, () -> world.home.home()).balance().elective();
    }
}
