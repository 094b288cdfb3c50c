package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LawFlag;
import org.xuefa.learning.domain.LawFlagStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.Statutes;

/**
 * When a law gets a newer version, chapters that cite a changed article are flagged for their editors, drafts and published ones alike. A chapter
 * that says it teaches the newer version already is left alone. Nobody's text is altered.
 */
@ApplicationScoped
public class LawFlags {
    private static final int PORTION = 100;
    private static final CourseStore.CourseFilter ALL = new CourseStore.CourseFilter(null, null, null, null);
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
     * @param cited whether the draft still cites the article
     */
    public record Shown(LawFlag flag, String courseTitle, @Nullable String chapterTitle, boolean edited, boolean cited) {}

    @Transactional
    public void raise(LawChanged change) {
        var names = names(change.title());
        var page = courses.page(ALL, null, null, PORTION);
        while (!page.isEmpty()) {
            page.forEach(course -> course.draft().chapters().forEach(chapter -> raise(change, names, course, chapter)));
            var last = page.getLast();
            page = courses.page(ALL, last.draft().title(), last.id(), PORTION);
        }
    }

    private void raise(LawChanged change, Set<String> names, StoredCourse course, ChapterDraft chapter) {
        var articles = new LinkedHashSet<String>();
        for (var citation : citations(chapter)) {
            boolean newer = citation.version() != null && !citation.version().isBefore(change.to());
            if (names.contains(Law.shortTitle(citation.law())) && !newer) {
                citation.articles().forEach(article -> articles.addAll(change.changedAmong(article)));
            }
        }
        for (var article : articles) {
            flags.raise(new LawFlag(Ids.next(), course.id(), chapter.id(), change.lawId(), change.title(), article, change.from(), change.to(), LawFlag.State.OPEN,
                    clock.instant(), ChapterWording.hash(chapter), null, null));
        }
    }

    /** What the chapter lists and what its text names; the text teaches the version that the list states for the law. */
    private static List<Citation> citations(ChapterDraft chapter) {
        var all = new ArrayList<>(chapter.cites());
        for (var part : CitationMarks.split(chapter.markdown())) {
            if (!part.article().isEmpty()) {
                var version = chapter.cites().stream().filter(listed -> Law.shortTitle(listed.law()).equals(Law.shortTitle(part.law()))).map(Citation::version)
                        .flatMap(Stream::ofNullable).findFirst().orElse(null);
                all.add(new Citation(part.law(), version, List.of(part.article())));
            }
        }
        return all;
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

    /**
     * Settles a flag.
     *
     * @param outcome CONFIRMED: still right as it is. EDITED: the chapter was changed; refused while the draft says what it said
     */
    @Transactional
    public Shown settle(UUID flagId, LawFlag.State outcome) {
        var flag = flags.lock(flagId).orElseThrow(Refusal::notFound);
        if (flag.state() != LawFlag.State.OPEN) {
            throw new Refusal(LearningProblem.LAW_FLAG_SETTLED);
        }
        if (outcome == LawFlag.State.EDITED && !shown(flag).edited()) {
            throw new Refusal(LearningProblem.LAW_FLAG_NOTHING_EDITED);
        }
        var settled = flag.settled(outcome, clock.instant(), CurrentCaller.required().userName());
        flags.save(settled);
        audit.record("course.law-flag-settled", "course", flag.courseId().toString(), Map.of("outcome", outcome, "law", flag.law(), "article", flag.article()));
        return shown(settled);
    }

    private Shown shown(LawFlag flag) {
        var course = courses.find(flag.courseId()).orElseThrow(Refusal::notFound);
        Optional<ChapterDraft> chapter = course.draft().chapters().stream().filter(found -> found.id().equals(flag.chapterId())).findAny();
        boolean edited = chapter.map(found -> !ChapterWording.hash(found).equals(flag.wording())).orElse(true);
        var names = names(flag.law());
        boolean cited = chapter.stream().flatMap(found -> citations(found).stream()).filter(citation -> names.contains(Law.shortTitle(citation.law())))
                .flatMap(citation -> citation.articles().stream()).flatMap(article -> ArticleNumber.allIn(article).stream())
                .anyMatch(number -> number.toString().equals(flag.article()));
        return new Shown(flag, course.draft().title(), chapter.map(ChapterDraft::title).orElse(null), edited, cited);
    }
}
