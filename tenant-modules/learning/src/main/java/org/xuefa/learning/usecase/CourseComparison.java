package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseChange;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.Edition;
import org.xuefa.learning.domain.EditionStore;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackDiff;

/** A draft beside what is out. Both are compared as learners read them, since an edition keeps the shown text only. Call inside a transaction. */
@ApplicationScoped
public class CourseComparison {
    private final EditionStore editions;
    private final ChapterHtml html;

    @SuppressWarnings("NullAway")
    protected CourseComparison() {
        this(null, null);
    }

    @Inject
    public CourseComparison(EditionStore editions, ChapterHtml html) {
        this.editions = editions;
        this.html = html;
    }

    /**
     * @param before empty before the first publication
     * @param after the draft with its chapters as they would be shown
     */
    record Compared(Optional<Edition> before, CourseDraft after, List<QuestionDraft> questions, CourseChange change) {}

    Compared of(StoredCourse course) {
        var before = editions.find(course.id(), course.version());
        var after = course.draft().withChapters(course.draft().chapters().stream()
                .map(chapter -> new ChapterDraft(chapter.id(), chapter.title(), chapter.requiredSeconds(), html.render(chapter.markdown()), chapter.cites(), chapter.media())).toList());
        var change = CourseChange.between(before.map(Edition::content).orElseGet(() -> after.withChapters(List.of())), before.map(Edition::questions).orElseGet(List::of),
                after, course.questions());
        return new Compared(before, after, course.questions(), change);
    }

    /** As packs are compared; files stand for ids of chapters. */
    PackDiff.CourseChange difference(StoredCourse course) {
        var compared = of(course);
        var before = compared.before().map(edition -> pack(course.id(), edition.content(), edition.questions())).orElse(null);
        var found = PackDiff.between(before, pack(course.id(), compared.after(), compared.questions())).courses().getFirst();
        var facts = new ArrayList<>(found.facts().stream().filter(fact -> !fact.name().equals("order")).toList());
        compared.before().map(Edition::content).ifPresent(old -> {
            fact(facts, "kind", old.kind().name(), compared.after().kind().name());
            fact(facts, "department", old.department(), compared.after().department());
            fact(facts, "duties", old.duty(), compared.after().duty());
            if (!order(old, compared.after()).equals(order(compared.after(), old))) {
                fact(facts, "order", titles(old), titles(compared.after()));
            }
        });
        var same = facts.isEmpty() && Stream.concat(found.chapters().stream().map(PackDiff.ChapterChange::kind), found.questions().stream().map(PackDiff.QuestionChange::kind))
                .allMatch(kind -> kind == PackDiff.Kind.SAME);
        var kind = before == null ? PackDiff.Kind.ADDED : same ? PackDiff.Kind.SAME : PackDiff.Kind.CHANGED;
        return new PackDiff.CourseChange(found.slug(), found.title(), kind, facts, found.chapters(), found.questions());
    }

    private static Pack pack(UUID courseId, CourseDraft course, List<QuestionDraft> questions) {
        var chapters = course.chapters().stream().map(chapter -> new Pack.Chapter(chapter.id().toString(), chapter.title(), chapter.requiredSeconds(), PlainText.of(chapter.markdown()),
                chapter.cites().stream().map(cite -> new Pack.Cite(cite.law() + (cite.version() == null ? "" : "（" + cite.version() + "）"), cite.articles())).toList(),
                chapter.media().stream().map(file -> new Pack.Media(file.name(), file.contentType(), file.bytes(), tail(file.id()))).toList())).toList();
        var asked = questions.stream().map(question -> new Pack.Question(question.key(), Pack.QuestionType.valueOf(question.type().name()), "", question.difficulty(), question.stem(),
                question.options(), question.answer(), question.law(), question.article(), question.explanation())).toList();
        return new Pack("", "", Pack.Kind.valueOf(course.kind().name()), "", "", "", List.of(), List.of(), List.of(new Pack.Course(courseId.toString(), course.title(), course.summary(),
                course.theme(), course.tiers(), course.credit(), course.practiceMinimum(), course.practiceMaximum(), chapters, asked)));
    }

    /** Tells two files of one name apart. */
    private static String tail(UUID id) {
        return id.toString().substring(28);
    }

    private static void fact(List<PackDiff.Fact> facts, String name, String before, String after) {
        if (!before.equals(after)) {
            facts.add(new PackDiff.Fact(name, before, after));
        }
    }

    /** Chapters that the other has too. */
    private static List<UUID> order(CourseDraft course, CourseDraft other) {
        var known = other.chapters().stream().map(ChapterDraft::id).collect(Collectors.toSet());
        return course.chapters().stream().map(ChapterDraft::id).filter(known::contains).toList();
    }

    private static String titles(CourseDraft course) {
        return course.chapters().stream().map(ChapterDraft::title).collect(Collectors.joining("、"));
    }
}
