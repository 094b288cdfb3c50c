package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LawFlag;
import org.xuefa.learning.domain.LawFlagStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.Statutes;

/**
 * When a newer version of a law comes into force, chapters that cite a changed, repealed or renumbered article are flagged for their editors, in
 * drafts and in what is out. A chapter that says it teaches the newer version already is left alone. Nobody's text is altered.
 */
@ApplicationScoped
public class LawFlags {
    private static final int PORTION = 100;
    private static final CourseStore.CourseFilter ALL = CourseStore.CourseFilter.ALL;
    private final CourseStore courses;
    private final LawFlagStore flags;
    private final Statutes statutes;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected LawFlags() {
        this(null, null, null, null, null);
    }

    @Inject
    public LawFlags(CourseStore courses, LawFlagStore flags, Statutes statutes, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.flags = flags;
        this.statutes = statutes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A flag with where it is.
     *
     * @param chapterTitle null when the draft has the chapter no more
     * @param edited whether the draft says something else than when the flag was raised
     * @param cited whether the draft still cites the article of the older version
     * @param published whether learners see what the draft says; true for a course that is not out
     */
    public record Shown(LawFlag flag, String courseTitle, @Nullable String chapterTitle, boolean edited, boolean cited, boolean published) {}

    @Transactional
    public void raise(LawChanged change) {
        var names = names(change.title());
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
        citations.stream().filter(citation -> names.contains(Law.shortTitle(citation.law())) && teachesOlder(citation, change.to()))
                .flatMap(citation -> citation.articles().stream()).flatMap(article -> change.among(article).stream()).distinct()
                .forEach(amendment -> flags.raise(new LawFlag(Ids.next(), courseId, chapterId, amendment, LawFlag.State.OPEN, clock.instant(), wording, null, null)));
    }

    private static boolean teachesOlder(Citation citation, LocalDate newer) {
        return citation.version() == null || citation.version().isBefore(newer);
    }

    /** What the law is called, without the name of the country. */
    private Set<String> names(String title) {
        var names = new HashSet<>(Set.of(Law.shortTitle(title)));
        statutes.law(title).ifPresent(law -> law.aliases().forEach(alias -> names.add(Law.shortTitle(alias))));
        return names;
    }

    @Transactional
    public List<Shown> page(LawFlag.@Nullable State state, @Nullable UUID courseId, @Nullable UUID after, int limit) {
        return flags.page(state, courseId, after, limit).stream().map(this::shown).toList();
    }

    /** How many flags wait for somebody. */
    @Transactional
    public int open() {
        return flags.open();
    }

    /**
     * Settles a flag.
     *
     * @param outcome CONFIRMED: still right as it is. EDITED: a new version of the chapter cites the new version of the law; refused while the draft
     *     says what it said, or cites the older version, or is not out
     */
    @Transactional
    public Shown settle(UUID flagId, LawFlag.State outcome) {
        var flag = flags.lock(flagId).orElseThrow(Refusal::notFound);
        if (flag.state() != LawFlag.State.OPEN) {
            throw new Refusal(LearningProblem.LAW_FLAG_SETTLED);
        }
        var now = shown(flag);
        if (outcome == LawFlag.State.EDITED && (!now.edited() || now.cited())) {
            throw new Refusal(LearningProblem.LAW_FLAG_NOTHING_EDITED);
        }
        if (outcome == LawFlag.State.EDITED && !now.published()) {
            throw new Refusal(LearningProblem.LAW_FLAG_NOT_PUBLISHED);
        }
        var settled = flag.settled(outcome, clock.instant(), CurrentCaller.required().userName());
        flags.save(settled);
        audit.record("course.law-flag-settled", "course", flag.courseId().toString(),
                Map.of("outcome", outcome, "law", flag.amendment().law(), "article", flag.amendment().change().article()));
        return shown(settled);
    }

    private Shown shown(LawFlag flag) {
        var course = courses.find(flag.courseId()).orElseThrow(Refusal::notFound);
        Optional<ChapterDraft> chapter = course.draft().chapters().stream().filter(found -> found.id().equals(flag.chapterId())).findAny();
        boolean edited = chapter.map(found -> !ChapterWording.hash(found).equals(flag.wording())).orElse(true);
        boolean cited = chapter.map(found -> cites(found, flag.amendment(), edited)).orElse(false);
        boolean published = course.state() != CourseState.PUBLISHED || !course.changed();
        return new Shown(flag, course.draft().title(), chapter.map(ChapterDraft::title).orElse(null), edited, cited, published);
    }

    /** An edited chapter that names no version speaks of the one in force. */
    private boolean cites(ChapterDraft chapter, Amendment amendment, boolean edited) {
        var names = names(amendment.law());
        return ChapterCitations.of(chapter).stream().filter(citation -> names.contains(Law.shortTitle(citation.law())))
                .filter(citation -> citation.version() == null ? !edited : citation.version().isBefore(amendment.to()))
                .flatMap(citation -> citation.articles().stream()).anyMatch(amendment::isNamedBy);
    }
}
