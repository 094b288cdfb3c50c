package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.CitesLaws;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.IndexFeed;
import org.xuefa.statutes.domain.StatuteImport;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** A version that was imported by mistake is taken out, a wrong text is put right, and nobody's citation means something else in silence. */
@ExtendWith(DatabaseExtension.class)
class PutRightIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final LibraryFixture library;

    PutRightIT(Database database) {
        library = new LibraryFixture(database);
    }

    @Test
    void aVersionThatAChapterStatesStaysAndTheOperatorReadsWhere() {
        var law = law("甲更正样例法", "2020年1月1日", "2024年1月1日");
        var city = library.city(Instant.EPOCH);
        var other = library.city(Instant.EPOCH);
        var citing = new Citing(city, LocalDate.of(2024, 1, 1), "课程《行政处罚》，章节“第一讲”");

        assertThatThrownBy(() -> library.remove(law, law.newest(), List.of(other, city), citing)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(StatutesProblem.LAW_VERSION_CITED);
            assertThat(refusal.facts()).containsEntry("places", List.of("测试市：课程《行政处罚》，章节“第一讲”"));
        });

        assertThat(now(law).versions()).hasSize(2);
        assertThat(citing.asked).as("each city, by every name").hasSize(2).allMatch(names -> names.contains("甲更正样例法") && names.contains("《中华人民共和国甲更正样例法》"));
        assertThat(library.deeds()).noneMatch(deed -> law.id().equals(deed.lawId()));
    }

    @Test
    void aVersionThatNobodyStatesIsTakenOutAndWhoCitesTheLawInForceIsTold() {
        var law = law("乙更正样例法", "2020年1月1日", "2024年1月1日");
        var city = library.city(Instant.EPOCH);
        library.news(city, TODAY, "乙更正样例法");
        var wrong = law.newest();
        long waiting = library.feedIndex.waitingCount();

        library.remove(law, wrong, List.of(city), new Citing(city, LocalDate.of(2020, 1, 1), "课程"));

        assertThat(now(law).versions()).extracting("date").containsExactly(LocalDate.of(2020, 1, 1));
        assertThat(library.read.article("乙更正样例法", "2024-01-01", "1")).isEmpty();
        assertThat(library.read.article("乙更正样例法", "", "2").orElseThrow().paragraphs()).contains("2020年1月1日的规定。");
        assertThat(library.feedIndex.waiting((int) waiting + 10)).last().satisfies(change -> assertThat(change.removed())
                .containsExactlyInAnyOrder(wrong.id() + ":1", wrong.id() + ":2"));
        assertThat(library.news(city, TODAY, "乙更正样例法")).singleElement().matches(LawChanged::textCorrected).satisfies(news -> {
            assertThat(news.changes()).extracting("article").containsExactly("2");
            assertThat(news.toVersion()).isEqualTo(now(law).newest().id());
            assertThat(library.read.concernsTheLawInForce(news)).isTrue();
        });
        assertThat(library.deeds()).filteredOn(deed -> law.id().equals(deed.lawId())).singleElement()
                .matches(deed -> deed.action() == Action.VERSION_REMOVED && "看错了日期".equals(deed.reason()) && deed.facts().contains("version=2024-01-01"));
    }

    @Test
    void newsThatNobodyHasHeardOfAWrongVersionAreTakenBack() {
        var law = law("丙更正样例法", "2020年1月1日", "2022年1月1日", "2024年1月1日");
        var city = library.city(Instant.EPOCH);

        library.remove(law, law.versions().get(1), List.of(city));

        assertThat(library.news(city, TODAY, "丙更正样例法")).singleElement().matches(news -> news.from().equals(LocalDate.of(2020, 1, 1)) && news.to().equals(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void theOnlyVersionStaysWhileAnythingCitesTheLawAndComesBackWithAnImport() {
        var law = law("丁更正样例法", "2020年1月1日");
        var city = library.city(Instant.EPOCH);
        library.describe(law.id(), "甲类", List.of("丁更例"), law.edition(), List.of());
        assertThatThrownBy(() -> library.remove(law, law.newest(), List.of(city), new Citing(city, null, "试题"))).isInstanceOf(Refusal.class);

        library.remove(law, law.newest(), List.of(city));
        assertThat(library.read.law("丁更正样例法")).isEmpty();
        assertThatThrownBy(() -> library.read.one(law.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> library.repeal(law.id(), TODAY, null)).isInstanceOf(Refusal.class);
        assertThat(library.news(city, TODAY, "丁更正样例法")).isEmpty();
        var other = law("辛更正样例法", "2020年1月1日");
        assertThatThrownBy(() -> library.repeal(other.id(), TODAY, law.id())).as("no successor").isInstanceOf(Refusal.class);
        library.describe(other.id(), "行政法", List.of("丁更例"), other.edition(), List.of());
        assertThat(now(other).aliases()).as("its names are free").containsExactly("丁更例");

        var again = library.bringIn(LibraryFixture.law("丁更正样例法", "2020年1月1日", "甲。", "2020年1月1日的规定。"));
        assertThat(again.added()).isEqualTo(1);
        assertThat(now(law)).matches(back -> back.aliases().isEmpty() && back.category().equals("甲类"));
    }

    @Test
    void aLawThatHasTakenAnothersPlaceStaysWhileThatIsSaid() {
        var old = law("壬更正样例法", "2019年1月1日");
        var successor = law("癸更正样例法", "2020年1月1日");
        library.repeal(old.id(), LocalDate.of(2026, 12, 1), successor.id());

        assertThatThrownBy(() -> library.remove(successor, successor.newest(), List.of())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.facts().get("places").toString()).contains("《壬更正样例法》"));

        library.repeal(old.id(), LocalDate.of(2026, 12, 1), null);
        library.remove(successor, successor.newest(), List.of());
        assertThat(library.read.find(successor.id())).isEmpty();
    }

    @Test
    void aTextOfTheSameDateIsRefusedUnlessTheOperatorPutsItRight() {
        var law = law("戊更正样例法", "2020年1月1日");
        var files = LibraryFixture.law("戊更正样例法", "2020年1月1日", "甲。", "更正了的规定。", "漏掉的一条。");

        assertThat(library.bringIn(files).problems()).singleElement().matches(problem -> problem.message().contains("更正"));
        assertThat(now(law).newest().hash()).isEqualTo(law.newest().hash());

        var city = library.city(Instant.EPOCH);
        var done = library.correct(files);
        assertThat(done).matches(import_ -> import_.corrected() == 1 && import_.problems().isEmpty() && import_.state() == StatuteImport.State.FINISHED);
        assertThat(now(law)).as("the same version").satisfies(stored -> {
            assertThat(stored.newest().id()).isEqualTo(law.newest().id());
            assertThat(stored.newest().articleCount()).isEqualTo(3);
        });
        assertThat(library.read.article("戊更正样例法", "2020-01-01", "2").orElseThrow().paragraphs()).containsExactly("更正了的规定。");
        assertThat(library.feedIndex.rows(law.id())).hasSize(3);
        assertThat(library.news(city, TODAY, "戊更正样例法")).singleElement().matches(LawChanged::textCorrected).satisfies(news -> {
            assertThat(news.changes()).extracting("article").containsExactly("2");
            assertThat(news.from()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(news.to()).isEqualTo(TODAY);
            assertThat(news.among("第二条")).singleElement().matches(amendment -> amendment.textCorrected() && !amendment.lawRepealed());
            assertThat(library.read.concernsTheLawInForce(news)).isTrue();
        });
        assertThat(library.deeds()).filteredOn(deed -> law.id().equals(deed.lawId())).singleElement()
                .matches(deed -> deed.action() == Action.VERSION_CORRECTED && deed.operator().equals("operator") && deed.facts().contains("articles=2"));

        assertThat(library.correct(files)).as("the same again").matches(import_ -> import_.unchanged() == 1 && import_.corrected() == 0);
    }

    @Test
    void anArticleThatACorrectionTakesAwayLeavesTheIndexAndIsTold() {
        var law = law("己更正样例法", "2020年1月1日", "2024年1月1日");
        var city = library.city(Instant.EPOCH);
        library.news(city, TODAY, "己更正样例法");
        var old = law.versions().getLast();

        library.correct(LibraryFixture.law("己更正样例法", "2020年1月1日", "甲。"));

        assertThat(library.feedIndex.waiting(10_000)).filteredOn(change -> change.lawId().equals(law.id())).flatExtracting(IndexFeed.Change::removed).containsExactly(old.id() + ":2");
        assertThat(library.news(city, TODAY, "己更正样例法")).singleElement().satisfies(news -> {
            assertThat(news.changes()).containsExactly(new ArticleChange("2", Kind.CHANGED, null));
            assertThat(library.read.concernsTheLawInForce(news)).as("the law in force reads as before").isFalse();
        });
    }

    private StoredLaw now(StoredLaw law) {
        return library.read.now(law.id());
    }

    private StoredLaw law(String title, String... dates) {
        for (var date : dates) {
            library.bringIn(LibraryFixture.law(title, date, "甲。", date + "的规定。"));
        }
        return library.read.now(library.read.law(title).orElseThrow().id());
    }

    /** Where one city cites one version; null: it states none. */
    private static final class Citing implements CitesLaws {
        private final List<Set<String>> asked = new ArrayList<>();
        private final City city;
        private final @Nullable LocalDate stated;
        private final String place;

        Citing(City city, @Nullable LocalDate stated, String place) {
            this.city = city;
            this.stated = stated;
            this.place = place;
        }

        @Override
        public List<String> citing(Set<String> names, @Nullable LocalDate version, int limit) {
            asked.add(names);
            boolean here = CurrentTenant.required().equals(city.id());
            return here && (version == null || version.equals(stated)) ? List.of(place) : List.of();
        }
    }
}
