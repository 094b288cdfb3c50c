package org.xuefa.packs.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.PackChangeKind;
import org.xuefa.api.model.PackChapterDifference;
import org.xuefa.api.model.PackChapterReading;
import org.xuefa.api.model.PackCourseDifference;
import org.xuefa.api.model.PackCourseReading;
import org.xuefa.api.model.PackDifference;
import org.xuefa.api.model.PackFact;
import org.xuefa.api.model.PackLine;
import org.xuefa.api.model.PackQuestion;
import org.xuefa.api.model.PackQuestionDifference;
import org.xuefa.packs.usecase.ReadPacks;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackDiff;

/** What a reviewer reads: a course whole, and what a version changes. */
final class DifferenceMapping {
    private DifferenceMapping() {}

    static PackCourseReading reading(Pack.Course course, ReadPacks read) {
        return new PackCourseReading().slug(course.slug()).title(course.title())
                .chapters(course.chapters().stream().map(chapter -> new PackChapterReading().fileName(chapter.file()).title(chapter.title()).requiredSeconds(chapter.requiredSeconds())
                        .html(read.html(chapter)).media(chapter.media().stream().map(Pack.Media::file).toList())).toList())
                .questions(course.questions().stream().map(DifferenceMapping::question).toList());
    }

    static PackDifference difference(ReadPacks.Difference difference) {
        var before = difference.before();
        return new PackDifference().from(before == null ? null : before.version()).to(difference.after().version()).facts(facts(difference.diff().facts()))
                .courses(difference.diff().courses().stream().map(DifferenceMapping::course).toList());
    }

    private static PackCourseDifference course(PackDiff.CourseChange course) {
        return new PackCourseDifference().slug(course.slug()).title(course.title()).kind(kind(course.kind())).facts(facts(course.facts()))
                .chapters(course.chapters().stream().map(chapter -> new PackChapterDifference().fileName(chapter.file()).title(chapter.title()).kind(kind(chapter.kind()))
                        .facts(facts(chapter.facts())).lines(chapter.lines().stream().map(line -> new PackLine().sign(PackLine.SignEnum.valueOf(line.sign().name())).text(line.text())).toList())).toList())
                .questions(course.questions().stream().filter(question -> question.kind() != PackDiff.Kind.SAME).map(question ->
                        new PackQuestionDifference().id(question.id()).kind(kind(question.kind())).before(orNull(question.before())).after(orNull(question.after()))).toList());
    }

    private static List<PackFact> facts(List<PackDiff.Fact> facts) {
        return facts.stream().map(fact -> new PackFact().name(fact.name()).before(fact.before()).after(fact.after())).toList();
    }

    private static PackChangeKind kind(PackDiff.Kind kind) {
        return PackChangeKind.valueOf(kind.name());
    }

    private static @Nullable PackQuestion orNull(Pack.@Nullable Question question) {
        return question == null ? null : question(question);
    }

    private static PackQuestion question(Pack.Question question) {
        return new PackQuestion().id(question.id()).type(PackQuestion.TypeEnum.valueOf(question.type().name())).difficulty(question.difficulty()).stem(question.stem())
                .options(question.options()).answer(question.answer()).law(question.law()).article(question.article()).explanation(question.explanation());
    }
}
