package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.ChapterFlag;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.LawFlagDesk;
import org.xuefa.statutes.LawFlagStore;
import org.xuefa.statutes.Statutes;

/** Flags of chapters, in drafts and in what is out. A chapter that says it teaches the newer version already is left alone. */
@ApplicationScoped
public class LawFlags extends LawFlagDesk<ChapterFlag, LawFlags.Shown> {
    private static final int PORTION = 100;
    private static final CourseStore.CourseFilter ALL = CourseStore.CourseFilter.ALL;
    private final CourseStore courses;
    private final Statutes statutes;

    @SuppressWarnings("NullAway")
    protected LawFlags() {
        this(null, null, null, null, null);
    }

    @Inject
    public LawFlags(CourseStore courses, LawFlagStore<ChapterFlag> flags, Statutes statutes, AuditLog audit, Clock clock) {
        super(flags, audit, clock, "course");
        this.courses = courses;
        this.statutes = statutes;
    }

    /**
     * A flag with where it is.
     *
     * @param chapterTitle null when the draft has the chapter no more
     * @param edited whether the draft says something else than when the flag was raised
     * @param cited whether the draft still cites the article of the older version
     * @param published whether learners see what the draft says; true for a course that is not out
     */
    public record Shown(ChapterFlag flagged, String courseTitle, @Nullable String chapterTitle, boolean edited, boolean cited, boolean published) {}

    @Override
    @Transactional
    public void raise(LawChanged change) {
        var names = statutes.names(change.title());
        var page = courses.page(ALL, null, null, PORTION);
        while (!page.isEmpty()) {
            page.forEach(course -> raise(change, names, course));
            var last = page.getLast();
            page = courses.page(ALL, last.draft().title(), last.id(), PORTION);
        }
    }

    private void raise(LawChanged change, Set<String> names, StoredCourse course) {
        course.draft().chapters().forEach(chapter -> raise(change, names, course.id(), chapter.id(), ChapterCitations.of(chapter), ChapterWording.hash(chapter)));
        if (course.changed() && course.version() > 0) {
            // The draft may have been put right already while learners still see the old chapter.
            courses.chapters(course.id(), course.version())
                    .forEach(chapter -> raise(change, names, course.id(), chapter.id(), ChapterCitations.of(chapter), ""));
        }
    }

    private void raise(LawChanged change, Set<String> names, UUID courseId, UUID chapterId, List<Citation> citations, String wording) {
        citations.stream().filter(citation -> names.contains(Law.shortTitle(citation.law())) && isConcerned(citation, change))
                .flatMap(citation -> citation.articles().stream()).flatMap(article -> change.among(article).stream()).distinct()
                .forEach(amendment -> raise(amendment, flag -> new ChapterFlag(flag, courseId, chapterId, wording)));
    }

    /** A published course may cite what had changed before it came: an uploaded or shared pack, an imported folder. Flags the same as the news of the law would have. */
    @Transactional
    public void check(UUID courseId) {
        courses.find(courseId).ifPresent(course -> {
            course.draft().chapters().forEach(chapter -> check(course.id(), chapter.id(), ChapterCitations.of(chapter), ChapterWording.hash(chapter)));
            if (course.changed() && course.version() > 0) {
                courses.chapters(course.id(), course.version()).forEach(chapter -> check(course.id(), chapter.id(), ChapterCitations.of(chapter), ""));
            }
        });
    }

    private void check(UUID courseId, UUID chapterId, List<Citation> citations, String wording) {
        var asked = citations.stream().flatMap(citation -> citation.articles().stream()
                .map(article -> new org.xuefa.statutes.Citation(citation.law(), citation.version() == null ? "" : citation.version().toString(), article))).distinct().toList();
        statutes.amended(asked).forEach(amendment -> raise(amendment, flag -> new ChapterFlag(flag, courseId, chapterId, wording)));
    }

    private boolean isConcerned(Citation citation, LawChanged change) {
        if (citation.version() == null) {
            return statutes.concernsTheLawInForce(change);
        }
        return change.textCorrected() ? citation.version().equals(change.from()) : citation.version().isBefore(change.to());
    }

    /** A new version of the chapter must cite the new version of the law, and learners must see it. */
    @Override
    protected Optional<ProblemCode> unedited(Shown shown) {
        if (!shown.edited() || shown.cited()) {
            return Optional.of(LearningProblem.LAW_FLAG_NOTHING_EDITED);
        }
        return shown.published() ? Optional.empty() : Optional.of(LearningProblem.LAW_FLAG_NOT_PUBLISHED);
    }

    @Override
    protected Shown shown(ChapterFlag flagged) {
        var course = courses.find(flagged.courseId()).orElseThrow(Refusal::notFound);
        Optional<ChapterDraft> chapter = course.draft().chapters().stream().filter(found -> found.id().equals(flagged.chapterId())).findAny();
        boolean edited = chapter.map(found -> !ChapterWording.hash(found).equals(flagged.wording())).orElse(true);
        boolean cited = chapter.map(found -> cites(found, flagged.flag().amendment(), edited)).orElse(false);
        boolean published = course.state() != CourseState.PUBLISHED || !course.changed();
        return new Shown(flagged, course.draft().title(), chapter.map(ChapterDraft::title).orElse(null), edited, cited, published);
    }

    /** An edited chapter that names no version speaks of the one in force; of a repealed law there is none. Where only the library's text was wrong, the citation stays. */
    private boolean cites(ChapterDraft chapter, Amendment amendment, boolean edited) {
        if (edited && amendment.textCorrected()) {
            return false;
        }
        var names = statutes.names(amendment.law());
        return ChapterCitations.of(chapter).stream().filter(citation -> names.contains(Law.shortTitle(citation.law())))
                .filter(citation -> citation.version() == null ? !edited || amendment.lawRepealed() : citation.version().isBefore(amendment.to()))
                .flatMap(citation -> citation.articles().stream()).anyMatch(amendment::isNamedBy);
    }
}
