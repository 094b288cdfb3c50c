package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.CitesLaws;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.search.EverydayWords;
import org.xuefa.statutes.usecase.KeepWords.Origin;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What the operator says laws are called, and how statutes say everyday words, on the real database. */
@ExtendWith(DatabaseExtension.class)
class KeepNamesAndWordsIT {
    private final LibraryFixture library;

    KeepNamesAndWordsIT(Database database) {
        library = new LibraryFixture(database);
    }

    @Test
    void aNewNameIsUnderstoodCitedAndFlaggedAndAnOldOneNoMore() {
        var law = law("甲别名样例法");
        describe(law, "甲类", "护鹤例");

        assertThat(library.library.reader().read("护鹤例第一条")).matches(understood -> understood.laws().equals(List.of("甲别名样例法")) && understood.articles().size() == 1);
        assertThat(library.read.article("《护鹤例》", "", "第一条")).isPresent();
        assertThat(library.read.names(law.title())).contains("护鹤例", "《护鹤例》");
        assertThat(library.feedIndex.rows(law.id())).extracting("category").containsOnly("甲类");
        assertThat(library.feedIndex.waitingCount()).as("the index is told").isPositive();

        describe(now(law), "甲类", "救鹤例");
        assertThat(library.read.law("护鹤例")).isEmpty();
        assertThat(library.read.law("救鹤例")).isPresent();
        assertThat(library.deeds()).filteredOn(deed -> law.id().equals(deed.lawId())).hasSize(2)
                .allMatch(deed -> deed.action() == Action.DESCRIBED).first().satisfies(deed -> assertThat(deed.facts()).contains("aliases=救鹤例", "before=甲类；护鹤例"));
    }

    @Test
    void anotherNodeKnowsItTooWhenItLooksAgain() {
        var law = law("乙别名样例法");
        var node = new Library(library.load);
        assertThat(node.contents().names().named("隔壁例")).isEmpty();

        describe(law, "行政法", "隔壁例");
        library.words(words -> words.add("隔壁老王", List.of("相邻权利人")));

        assertThat(node.now().names().named("隔壁例")).contains("乙别名样例法");
        assertThat(node.reader().read("隔壁老王占了我家的地怎么办").everyday()).contains("相邻权利人");
    }

    @Test
    void aNameMeansOneLawAndMustBeOne() {
        var law = law("丙别名样例法");
        var other = law("丁别名样例法");
        describe(other, "行政法", "共用例");

        refused(StatutesProblem.LAW_NAME_TAKEN, () -> describe(law, "行政法", "共用例"));
        refused(StatutesProblem.LAW_NAME_TAKEN, () -> describe(law, "行政法", "《丁别名样例法》"));
        refused(CommonProblem.INVALID_REQUEST, () -> describe(law, "行政法", "丙别名样例法"));
        refused(CommonProblem.INVALID_REQUEST, () -> describe(law, "行政法", "某例", " 某例 "));
        refused(CommonProblem.INVALID_REQUEST, () -> describe(law, "行政法", "  "));
        refused(CommonProblem.INVALID_REQUEST, () -> describe(law, "行政法", "长".repeat(61)));
        refused(CommonProblem.INVALID_REQUEST, () -> describe(law, " ", "某例"));
        assertThatThrownBy(() -> describe(law, "行政法", "好例", "共用例")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.facts()).containsEntry("name", "共用例").containsEntry("law", "丁别名样例法"));

        assertThat(now(law).aliases()).as("nothing of a refused list is kept").isEmpty();
        assertThat(library.deeds()).noneMatch(deed -> law.id().equals(deed.lawId()));
    }

    @Test
    void whatIsKeptStaysWhateverElseIsSaid() {
        var law = law("己别名样例法");
        describe(law, "行政法", "甲例", "乙例");
        describe(now(law), "行政法", "甲例", "乙例", "丙例");
        assertThat(now(law).aliases()).containsExactly("甲例", "乙例", "丙例");
        describe(now(law), "经济法", "甲例", "乙例", "丙例");
        assertThat(now(law)).matches(stored -> stored.category().equals("经济法") && stored.aliases().equals(List.of("甲例", "乙例", "丙例")));
        describe(now(law), "经济法", "丙例", "甲例");
        assertThat(now(law).aliases()).containsExactly("丙例", "甲例");
    }

    @Test
    void inWhateverWritingANameMeansOneLaw() {
        var law = law("庚别名样例法");
        describe(law("辛别名样例法"), "行政法", "WTO例", "护鸟例");

        refused(StatutesProblem.LAW_NAME_TAKEN, () -> describe(law, "行政法", "wto例"));
        refused(StatutesProblem.LAW_NAME_TAKEN, () -> describe(law, "行政法", "護鳥例"));
        refused(CommonProblem.INVALID_REQUEST, () -> describe(law, "行政法", "ABC例", "ＡＢＣ例"));
    }

    @Test
    void aNameThatACityCitesTheLawByStays() {
        var law = law("壬别名样例法");
        describe(law, "行政法", "老名字", "另名");
        var city = library.city(Instant.EPOCH);
        CitesLaws citing = (names, version, _) -> version == null && names.contains("老名字") && names.contains("《老名字》") && !names.contains("壬别名样例法") ? List.of("课程《旧课》") : List.of();

        assertThatThrownBy(() -> library.describe(law.id(), "行政法", List.of("新名字"), now(law).edition(), List.of(city), citing)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(StatutesProblem.LAW_NAME_CITED);
            assertThat(refusal.facts()).containsEntry("places", List.of("测试市：课程《旧课》"));
        });
        assertThat(now(law).aliases()).containsExactly("老名字", "另名");
        library.describe(law.id(), "行政法", List.of("老名字", "新名字"), now(law).edition(), List.of(city), citing);
        assertThat(now(law).aliases()).as("what nobody cites may go").containsExactly("老名字", "新名字");
    }

    @Test
    void whoSavesOverAnothersChangeIsRefused() {
        var law = law("戊别名样例法");
        describe(law, "行政法", "先来例");

        refused(CommonProblem.OUTDATED_VERSION, () -> describe(law, "行政法", "后到例"));

        assertThat(now(law).aliases()).containsExactly("先来例");
        describe(now(law), "行政法", "先来例");
        assertThat(library.deeds()).filteredOn(deed -> law.id().equals(deed.lawId())).as("the same again is no deed").hasSize(1);
    }

    @Test
    void aWordIsAddedChangedAndTakenOut() {
        assertThat(said("摆地摊被没收怎么办")).doesNotContain("占道经营");

        library.words(words -> words.add("摆地摊", List.of("占道经营", "占道经营", "流动经营")));
        var added = library.words(words -> words.one("摆地摊"));
        assertThat(added).matches(word -> word.origin() == Origin.ADDED && word.said().equals(List.of("占道经营", "流动经营")));
        assertThat(said("摆地摊被没收怎么办")).contains("占道经营", "流动经营");
        refused(StatutesProblem.EVERYDAY_WORD_EXISTS, () -> library.words(words -> words.add(" 摆地摊 ", List.of("别的"))));
        refused(CommonProblem.INVALID_REQUEST, () -> library.words(words -> words.add(" ", List.of("别的"))));
        refused(CommonProblem.INVALID_REQUEST, () -> library.words(words -> words.add("某词", List.of("长".repeat(21)))));

        library.words(words -> words.change("摆地摊", List.of("流动经营"), added.revision()));
        refused(CommonProblem.OUTDATED_VERSION, () -> library.words(words -> words.change("摆地摊", List.of("占道经营"), added.revision())));
        assertThat(said("摆地摊被没收怎么办")).contains("流动经营").doesNotContain("占道经营");

        remove("摆地摊");
        assertThat(said("摆地摊被没收怎么办")).doesNotContain("流动经营");
        refused(CommonProblem.NOT_FOUND, () -> library.words(words -> words.one("摆地摊")));
        assertThat(library.deeds()).filteredOn(deed -> deed.subject().equals("摆地摊")).extracting("action").containsExactly(Action.WORD_REMOVED, Action.WORD_SET, Action.WORD_SET);
    }

    @Test
    void aShippedWordMayBeTakenOutAndComesBackWhenItIsAddedAgain() {
        var shipped = EverydayWords.shipped().said();
        var word = shipped.keySet().stream().sorted().toList().getFirst();
        var known = library.words(words -> words.one(word));
        assertThat(known).isEqualTo(new KeepWords.Word(word, shipped.get(word), Origin.SHIPPED, 0));
        assertThat(library.words(KeepWords::all)).extracting(KeepWords.Word::word).containsAll(shipped.keySet());

        remove(word);
        assertThat(library.words(KeepWords::all)).extracting(KeepWords.Word::word).doesNotContain(word);
        assertThat(library.load.everydayWords().said()).doesNotContainKey(word);

        library.words(words -> words.add(word, shipped.get(word)));
        assertThat(library.words(words -> words.one(word)).said()).isEqualTo(shipped.get(word));
    }

    private void remove(String word) {
        library.words(words -> {
            words.remove(word, words.one(word).revision());
            return true;
        });
    }

    private List<String> said(String question) {
        return library.library.reader().read(question).everyday();
    }

    private void describe(StoredLaw law, String category, String... aliases) {
        library.describe(law.id(), category, List.of(aliases), law.edition(), List.of());
    }

    private StoredLaw now(StoredLaw law) {
        return library.read.now(law.id());
    }

    private static void refused(ProblemCode problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private StoredLaw law(String title) {
        library.bringIn(LibraryFixture.law(title, "2020年1月1日", "甲。", "乙。"));
        return library.read.now(library.read.law(title).orElseThrow().id());
    }
}
