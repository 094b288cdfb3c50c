package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.CourseStore.EditionChapter;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.CourseView.Progress;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.platform.problem.Refusal;

/** Courses as their learner sees them. */
@ApplicationScoped
public class ReadMyCourses {
    private final Learners learners;
    private final LearnerRecords records;
    private final CatalogueBook catalogue;
    private final CourseStore courses;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReadMyCourses() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReadMyCourses(Learners learners, LearnerRecords records, CatalogueBook catalogue, CourseStore courses, Clock clock) {
        this.learners = learners;
        this.records = records;
        this.catalogue = catalogue;
        this.courses = courses;
        this.clock = clock;
    }

    /** @param search part of the title */
    public record Filter(@Nullable CourseKind kind, @Nullable String theme, @Nullable Progress progress, @Nullable String search) {
        boolean takes(CourseView view) {
            return (kind == null || view.course().kind() == kind)
                    && (theme == null || view.course().theme().equals(theme))
                    && (progress == null || view.progress() == progress)
                    && (search == null || view.course().title().toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT)));
        }
    }

    /** @param course the course that the chapter belongs to */
    public record ChapterReading(CourseView course, CourseView.ChapterView chapter, EditionChapter text) {}

    /** Those after a course of the list, at most {@code limit}. */
    @Transactional
    public List<CourseView> page(Filter filter, @Nullable UUID after, int limit) {
        var all = records.courses(learners.required(), clock.instant());
        var begin = after == null ? 0 : 1 + IntStream.range(0, all.size()).filter(index -> all.get(index).course().id().equals(after)).findFirst().orElse(-1);
        return all.stream().skip(begin).filter(filter::takes).limit(limit).toList();
    }

    @Transactional
    public CourseView one(UUID courseId) {
        return records.course(learners.required(), courseId, clock.instant());
    }

    @Transactional
    public ChapterReading chapter(UUID courseId, UUID chapterId) {
        var view = one(courseId);
        var chapter = view.chapters().stream().filter(found -> found.chapter().id().equals(chapterId)).findAny().orElseThrow(Refusal::notFound);
        return new ChapterReading(view, chapter, courses.chapter(courseId, view.course().version(), chapterId).orElseThrow(Refusal::notFound));
    }

    /** Titles of courses, for lists that name them; courses that are off the list are left out. */
    @Transactional
    public Map<UUID, String> titles() {
        return catalogue.current().courses().stream().collect(Collectors.toMap(PublishedCourse::id, PublishedCourse::title));
    }
}
