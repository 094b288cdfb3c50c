package org.xuefa.packtool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackDiffTest {
    private static Pack read(Packed pack) throws IOException {
        return PackCheck.check(pack.signed().zip(), PackRules.signed(Packed.RING)).content().orElseThrow();
    }

    @Test
    void saysWhatANewerVersionChanges() throws IOException {
        var before = read(Packed.good());
        var after = read(Packed.good().edited("manifest.yaml", "1.2.0", "1.3.0").edited(Packed.CHAPTER, "| 一 | 二 |", "| 一 | 三 |")
                .edited(Packed.COURSE, "media: [讲义.pdf]}", "media: [讲义.pdf]}\n  - {file: 02-new.md, title: 新章, requiredSeconds: 30}").with("courses/env-law/02-new.md", "# 新章\n\n文字")
                .edited(Packed.QUESTIONS, "id: q-2", "id: q-3").edited(Packed.QUESTIONS, "stem: 环境保护是什么？", "stem: 环境保护是国家的什么？"));

        var diff = PackDiff.between(before, after);

        assertThat(diff.facts()).containsExactly(new PackDiff.Fact("version", "1.2.0", "1.3.0"));
        assertThat(diff.courses()).singleElement().satisfies(course -> {
            assertThat(course.kind()).isEqualTo(PackDiff.Kind.CHANGED);
            assertThat(course.chapters()).extracting(PackDiff.ChapterChange::file, PackDiff.ChapterChange::kind)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("01-duty.md", PackDiff.Kind.CHANGED), org.assertj.core.groups.Tuple.tuple("02-new.md", PackDiff.Kind.ADDED));
            assertThat(course.chapters().get(0).lines()).filteredOn(line -> line.sign() != TextDiff.Sign.SAME)
                    .containsExactly(new TextDiff.Line(TextDiff.Sign.OUT, "| 一 | 二 |"), new TextDiff.Line(TextDiff.Sign.IN, "| 一 | 三 |"));
            assertThat(course.questions()).extracting(PackDiff.QuestionChange::id, PackDiff.QuestionChange::kind).containsExactly(
                    org.assertj.core.groups.Tuple.tuple("q-1", PackDiff.Kind.CHANGED), org.assertj.core.groups.Tuple.tuple("q-3", PackDiff.Kind.ADDED), org.assertj.core.groups.Tuple.tuple("q-2", PackDiff.Kind.REMOVED));
        });
    }

    @Test
    void withoutAVersionBeforeEverythingIsNewAndTheSameVersionIsEmpty() throws IOException {
        var pack = read(Packed.good());

        assertThat(PackDiff.between(pack, pack).isEmpty()).isTrue();
        assertThat(PackDiff.between(null, pack).courses()).singleElement().satisfies(course -> assertThat(course.kind()).isEqualTo(PackDiff.Kind.ADDED));
    }

    @Test
    void linesPutTogetherAgainAreTheTextsHoweverLarge() {
        for (var lines : new int[] {0, 1, 7, 3_000}) {
            var before = "开头\n" + Packed.text(lines, "甲") + "中间\n" + Packed.text(lines, "乙") + "结尾";
            var after = "开头\n" + Packed.text(lines, "丙") + "中间\n" + Packed.text(lines + 1, "乙") + "结尾";

            var diff = TextDiff.lines(before, after);

            assertThat(diff.stream().filter(line -> line.sign() != TextDiff.Sign.IN).map(TextDiff.Line::text).collect(Collectors.joining("\n"))).isEqualTo(before);
            assertThat(diff.stream().filter(line -> line.sign() != TextDiff.Sign.OUT).map(TextDiff.Line::text).collect(Collectors.joining("\n"))).isEqualTo(after);
        }
    }
}
