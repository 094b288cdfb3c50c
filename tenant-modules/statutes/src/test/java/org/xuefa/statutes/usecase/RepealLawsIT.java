package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.Repeal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** A law that ends without a next version of its own, as the General Principles of Civil Law did on the day of the Civil Code. */
@ExtendWith(DatabaseExtension.class)
class RepealLawsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private final LibraryFixture library;

    RepealLawsIT(Database database) {
        library = new LibraryFixture(database);
    }

    @Test
    void bindsUntilTheDayAndThenEveryCityHearsThatNoArticleBinds() {
        var old = law("子样例通则");
        var successor = law("子样例法典");
        var city = library.city(Instant.EPOCH);

        library.repeal(old, DAY, successor);
        library.repeal(old, DAY, successor);

        var stored = library.read.now(old);
        assertThat(stored.repeal()).isEqualTo(new Repeal(DAY, successor));
        assertThat(stored.binds(stored.newest(), DAY.minusDays(1))).isTrue();
        assertThat(stored.binds(stored.newest(), DAY)).isFalse();
        assertThat(library.feedIndex.rows(old)).as("what search leaves out from that day on").extracting("until").containsOnly(DAY);
        assertThat(library.deeds()).filteredOn(deed -> old.equals(deed.lawId())).as("the same again is no deed").singleElement().matches(deed -> deed.action() == Action.REPEAL_SET);
        assertThat(library.news(city, DAY.minusDays(1), "子样例通则")).as("not yet").isEmpty();
        assertThat(library.news(city, DAY, "子样例通则")).singleElement().satisfies(news -> {
            assertThat(news.to()).isEqualTo(DAY);
            assertThat(news.changes()).containsExactly(new ArticleChange("1", Kind.REPEALED, null), new ArticleChange("2", Kind.REPEALED, null));
            assertThat(news.among("第二条")).singleElement().matches(amendment -> amendment.lawRepealed());
        });
        assertThat(library.news(city, DAY, "子样例通则")).as("told once").isEmpty();
        assertThat(library.news(city, DAY, "子样例法典")).isEmpty();
    }

    @Test
    void takenBackBeforeTheDayNobodyHearsOfItAndAnotherDayTakesThePlaceOfTheFirst() {
        var revoked = law("丑样例法");
        var moved = law("寅样例法");
        var city = library.city(Instant.EPOCH);

        library.repeal(revoked, DAY, null);
        library.revoke(revoked, "看错了公告");
        library.revoke(revoked, "看错了公告");
        library.repeal(moved, DAY, null);
        library.repeal(moved, DAY.plusDays(5), null);

        assertThat(library.read.now(revoked).repeal()).isNull();
        assertThat(library.news(city, DAY, "丑样例法")).isEmpty();
        assertThat(library.news(city, DAY, "寅样例法")).isEmpty();
        assertThat(library.news(city, DAY.plusDays(5), "寅样例法")).singleElement().matches(news -> news.to().equals(DAY.plusDays(5)));
        assertThat(library.deeds()).filteredOn(deed -> revoked.equals(deed.lawId())).extracting("action").containsExactly(Action.REPEAL_REVOKED, Action.REPEAL_SET);
    }

    @Test
    void takenBackAfterTheDayACityThatWasClosedHearsNothingOfIt() {
        var law = law("卯样例法");
        var late = library.city(Instant.EPOCH);
        library.repeal(law, DAY, null);
        library.news(library.city(Instant.EPOCH), DAY, "卯样例法");

        library.revoke(law, "另一部同名的法律");

        assertThat(library.news(late, DAY, "卯样例法")).isEmpty();
    }

    @Test
    void refusesADayBeforeTheNewestVersionAndASuccessorThatIsNone() {
        var law = law("辰样例法");

        assertThatThrownBy(() -> library.repeal(law, LocalDate.of(2019, 1, 1), null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> library.repeal(law, DAY, law)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> library.repeal(law, DAY, UUID.randomUUID())).isInstanceOf(Refusal.class);
        assertThat(library.read.now(law).repeal()).isNull();
    }

    @Test
    void aCatalogueSaysItTooAndWhatCitesTheLawIsOutdated() {
        var files = LibraryFixture.law("巳样例法", "2020年1月1日", "甲。", "乙。");
        files.put("index.csv", "file,short_title,repealed,first_date\n巳样例法.md,巳例,2026-11-01,1999-05-06\n");

        assertThat(library.bringIn(files).problems()).isEmpty();

        var law = library.read.law("巳例").orElseThrow();
        assertThat(law.title()).isEqualTo("中华人民共和国巳样例法");
        assertThat(library.read.now(law.id())).satisfies(stored -> {
            assertThat(stored.repeal()).isEqualTo(new Repeal(LocalDate.of(2026, 11, 1), null));
            assertThat(stored.firstDate()).isEqualTo(LocalDate.of(1999, 5, 6));
        });
        assertThat(library.read.outdated(List.of(new Citation("巳样例法", "2020-01-01", "第一条")))).hasSize(1);
        assertThat(library.read.amended(List.of(new Citation("巳样例法", "", "第二条")))).singleElement()
                .matches(amendment -> amendment.lawRepealed() && amendment.to().equals(LocalDate.of(2026, 11, 1)));
    }

    @Test
    void badLinesOfACatalogueAreProblemsOfTheImport() {
        var files = LibraryFixture.law("午样例法", "2020年1月1日", "甲。");
        files.put("index.csv", "file,category,effective\n午样例法.md,行政法,不详\n");

        var done = library.bringIn(files);

        assertThat(done).matches(import_ -> import_.added() == 1 && import_.files() == 2 && import_.done() == 2);
        assertThat(done.problems()).singleElement().matches(problem -> problem.file().equals("index.csv") && problem.line() == 2 && problem.message().contains("effective"));
        assertThat(library.read.law("午样例法").orElseThrow().category()).isEqualTo("行政法");
    }

    private UUID law(String title) {
        library.bringIn(LibraryFixture.law(title, "2020年1月1日", "甲。", "乙。"));
        return library.read.law(title).orElseThrow().id();
    }
}
