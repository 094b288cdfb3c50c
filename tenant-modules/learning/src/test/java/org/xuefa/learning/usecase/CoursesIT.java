package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.MediaStore;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Courses on the real database: drafts and editions, packs, batches, files. */
@ExtendWith(DatabaseExtension.class)
class CoursesIT {
    private final Database database;
    private World world;

    CoursesIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database);
    }

    @Test
    void theStarterContentIsInstalledOnceAndIsThereForLearners() {
        var learner = world.learner();
        for (int time = 0; time < 2; time++) {
            world.as("operator", () -> {
                world.shipped.install();
                return true;
            });
        }

        var courses = world.catalogue();
        assertThat(courses).filteredOn(course -> course.kind() == CourseKind.COMPULSORY).hasSizeGreaterThanOrEqualTo(10);
        assertThat(courses).filteredOn(course -> course.kind() == CourseKind.ELECTIVE).hasSizeGreaterThanOrEqualTo(4);
        assertThat(courses).allSatisfy(course -> assertThat(course.version()).isOne());
        assertThat(world.events).hasSize(courses.size()).allMatch(CoursePublished.class::isInstance);
        var first = courses.getFirst();
        assertThat(world.<List<org.xuefa.learning.CourseQuestion>>as("operator", () -> world.questions.ofCourse(first.id()))).hasSizeGreaterThanOrEqualTo(20);
        var reading = world.as(learner, () -> world.myCourses.chapter(first.id(), first.chapters().getFirst().id()));
        assertThat(reading.text().html()).contains("<cite data-law=");
        assertThat(reading.text().cites()).isNotEmpty();
        assertThat(world.<List<CourseView>>as(learner, () -> world.myCourses.page(new ReadMyCourses.Filter(null, null, null, null), null, 5))).hasSize(5)
                .allSatisfy(view -> assertThat(view.course().kind()).isEqualTo(CourseKind.COMPULSORY));
    }

    @Test
    void learnersSeeADraftOnlyOnceItIsPublishedAndAWithdrawnCourseNotAtAll() {
        var draft = new CourseDraft("新课", "", CourseKind.ELECTIVE, "civil", List.of("staff"), "民政局", "", 20, 30, 40,
                List.of(new ChapterDraft(UUID.randomUUID(), "一", 60, "文字<script>alert(1)</script>", List.of(), List.of())));
        var created = world.as("editor", () -> world.edit.create(draft));
        assertThat(world.catalogue()).isEmpty();

        var published = world.asAdministrator(() -> world.publish.publish(created.id(), created.revision()));
        assertThat(world.catalogue()).extracting(PublishedCourse::title).containsExactly("新课");
        var changed = world.as("editor", () -> world.edit.update(created.id(), published.revision(), published.draft().withChapters(List.of(
                published.draft().chapters().getFirst(), new ChapterDraft(UUID.randomUUID(), "二", 60, "文字", List.of(), List.of())))));
        assertThat(changed.draft().chapters().getFirst().id()).isEqualTo(published.draft().chapters().getFirst().id());
        assertThat(world.catalogue().getFirst().chapters()).as("the draft is nobody's business yet").hasSize(1);
        assertThatThrownBy(() -> world.asAdministrator(() -> world.publish.publish(created.id(), published.revision())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.OUTDATED_VERSION));
        var again = world.asAdministrator(() -> world.publish.publish(created.id(), changed.revision()));
        assertThat(world.catalogue().getFirst()).satisfies(course -> assertThat(course.version()).isEqualTo(2), course -> assertThat(course.chapters()).hasSize(2));
        world.asAdministrator(() -> world.publish.withdraw(created.id(), again.revision()));
        assertThat(world.catalogue()).isEmpty();
    }

    @Test
    void aBatchAppearsAtMidnightOfItsDayAndBindsWhenItIsMandatory() {
        var early = world.course("early", CourseKind.COMPULSORY, 30);
        var late = world.course("late", CourseKind.ELECTIVE, 30);
        world.as("editor", () -> world.batches.create("第二批", LocalDate.of(2026, 8, 1), true, List.of(late.id())));
        var learner = world.learner();
        world.finish(learner, early);

        world.now.set(Instant.parse("2026-07-31T15:59:59Z"));
        assertThat(titles(learner)).containsExactly("课程early");
        assertThat(world.as(learner, () -> world.home.home()).balance().mandatoryBatchesFinished()).isTrue();
        world.now.set(Instant.parse("2026-07-31T16:00:00Z"));
        assertThat(titles(learner)).containsExactly("课程early", "课程late");
        var home = world.as(learner, () -> world.home.home());
        assertThat(home.balance().mandatoryBatchesFinished()).isFalse();
        assertThat(home.newest()).satisfies(newest -> assertThat(newest.batch().title()).isEqualTo("第二批"), newest -> assertThat(newest.courses()).isOne());
        world.finish(learner, late);
        assertThat(world.as(learner, () -> world.home.home()).balance().mandatoryBatchesFinished()).isTrue();
    }

    @Test
    void aCourseIsInOneBatchOnly() {
        var course = world.course("early", CourseKind.COMPULSORY, 30);
        world.as("editor", () -> world.batches.create("第一批", LocalDate.of(2026, 7, 1), false, List.of(course.id())));

        assertThatThrownBy(() -> world.as("editor", () -> world.batches.create("第二批", LocalDate.of(2026, 8, 1), false, List.of(course.id()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).extracting(field -> field.pointer()).containsExactly("/courseIds/0"));
    }

    @Test
    void aFileIsKeptInPiecesAndComesBackByTicketOnly(@TempDir Path folder) throws IOException {
        var made = world.as("editor", () -> world.edit.create(new CourseDraft("早课", "", CourseKind.COMPULSORY, "civil", List.of("staff"), "", "", 60, 30, 40,
                List.of(new ChapterDraft(UUID.randomUUID(), "一", 30, "文字", List.of(), List.of())))));
        world.asAdministrator(() -> world.publish.publish(made.id(), made.revision()));
        var course = world.catalogue().getFirst();
        var chapter = course.chapters().getFirst().id();
        var bytes = new byte[MediaStore.PIECE * 2 + 1234];
        new Random(1).nextBytes(bytes);
        System.arraycopy("....ftypisom".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 12);
        var file = Files.write(folder.resolve("video.mp4"), bytes);

        assertThatThrownBy(() -> world.as("editor", () -> world.editMedia.add(course.id(), chapter, "文件.pdf", "application/pdf", file)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(LearningProblem.MEDIA_NOT_RECOGNISED));
        var stored = world.as("editor", () -> world.editMedia.add(course.id(), chapter, "视频.mp4", "video/mp4", file));
        var ticket = world.as("learner", () -> world.readMedia.ticket(stored.id()));
        assertThat(world.as("public", () -> world.readMedia.open(stored.id(), ticket))).isEqualTo(stored);
        assertThat(world.<byte[]>as("public", () -> world.readMedia.piece(stored.id(), 2))).isEqualTo(java.util.Arrays.copyOfRange(bytes, MediaStore.PIECE * 2, bytes.length));
        for (var wrong : List.of("", "forged", ticket.substring(1))) {
            assertThatThrownBy(() -> world.as("public", () -> world.readMedia.open(stored.id(), wrong))).isInstanceOf(Refusal.class);
        }
        world.after(Duration.ofHours(7));
        assertThatThrownBy(() -> world.as("public", () -> world.readMedia.open(stored.id(), ticket))).as("tickets run out").isInstanceOf(Refusal.class);
        var current = world.as("editor", () -> world.edit.update(course.id(), 3, course(course)));
        assertThat(current.draft().chapters().getFirst().media()).as("editing keeps the chapter's files").containsExactly(stored);
    }

    private static CourseDraft course(PublishedCourse course) {
        return new CourseDraft(course.title(), "", course.kind(), course.theme(), course.tiers(), "", "", 60, 30, 40,
                List.of(new ChapterDraft(course.chapters().getFirst().id(), "改名", 30, "文字", List.of(), List.of())));
    }

    private List<String> titles(String learner) {
        return world.as(learner, () -> world.myCourses.page(new ReadMyCourses.Filter(null, null, null, null), null, 50).stream().map(view -> view.course().title()).toList());
    }
}
