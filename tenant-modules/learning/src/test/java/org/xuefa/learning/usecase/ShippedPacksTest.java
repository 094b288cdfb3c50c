package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xuefa.learning.domain.CourseCheck;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.platform.problem.Refusal;

class ShippedPacksTest {
    private final PackReader reader = new PackReader();
    private final ChapterHtml html = new ChapterHtml();

    @Test
    void thereAreACompulsoryPackAndElectiveOnes() {
        assertThat(ClassPathPack.all()).extracting(PackFiles::name).contains("core-2026").hasSizeGreaterThan(4);
    }

    @TestFactory
    Stream<DynamicTest> everyShippedPackIsWhole() {
        return ClassPathPack.all().stream().map(files -> DynamicTest.dynamicTest(files.name(), () -> {
            var pack = reader.read(files);
            assertThat(pack.courses()).isNotEmpty().allSatisfy(course -> {
                assertThat(course.chapters()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(chapter -> assertThat(html.render(chapter.markdown())).contains("<cite").doesNotContain("<h1>"));
                assertThat(course.questions()).hasSizeGreaterThanOrEqualTo(20);
                assertThat(CourseCheck.questions(course.questions())).isEmpty();
            });
        }));
    }

    @Test
    void aPackThatLacksAFileIsRefusedAndSaysWhich() {
        var manifest = "format: 1\nid: broken-pack\nversion: 1.0.0\nkind: elective\ntitle: 缺件\npublisher: {department: 司法局}\ncourses: [one]\n";

        assertThatThrownBy(() -> reader.read(files(Map.of("manifest.yaml", manifest)))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(LearningProblem.PACK_BROKEN);
            assertThat(refusal.fields()).singleElement().satisfies(field -> assertThat(field.pointer()).isEqualTo("broken/courses/one/course.yaml"));
        });
    }

    @Test
    void aPackWithAWrongAnswerIsRefusedAndSaysWhere() {
        var files = files(Map.of(
                "manifest.yaml", "format: 1\nid: broken-pack\nversion: 1.0.0\nkind: elective\ntitle: 错题\npublisher: {department: 司法局}\ncourses: [one]\n",
                "courses/one/course.yaml", "slug: one\ntitle: 课程\ntheme: civil\ntiers: [staff]\ncredit: 60\npracticeCredit: {minimum: 30, maximum: 40}\nchapters: [{file: 01-a.md, title: 一, requiredSeconds: 60}]\n",
                "courses/one/01-a.md", "# 一\n\n文字\n",
                "courses/one/questions.yaml", "questions: [{id: a-1, type: single, difficulty: 1, stem: 题干, options: [甲, 乙, 丙], answer: [4], law: 法, article: 第一条, explanation: 解释}]\n"));

        assertThatThrownBy(() -> reader.read(files)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.fields()).singleElement().satisfies(field -> assertThat(field.pointer()).isEqualTo("broken/courses/one/questions.yaml#/items/0/answer")));
    }

    private static PackFiles files(Map<String, String> texts) {
        return new PackFiles() {
            @Override public String name() { return "broken"; }
            @Override public Optional<String> text(String path) { return Optional.ofNullable(texts.get(path)); }
        };
    }
}
