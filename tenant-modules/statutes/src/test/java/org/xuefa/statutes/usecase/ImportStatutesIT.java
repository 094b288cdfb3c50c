package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.SharedLaws;
import org.xuefa.statutes.domain.StatuteImport.State;
import org.xuefa.statutes.persistence.JpaImports;
import org.xuefa.statutes.persistence.JpaStatutes;
import org.xuefa.testkit.CatalogueGate;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class ImportStatutesIT {
    private static final String CHANGED = "处一千元以下罚款。";

    @Test
    void takesALawOnceAndItsNextVersionBesideTheFirst(Database database) {
        var library = new LibraryFixture(database);
        var first = LibraryFixture.law("甲样例法", "2020年1月1日", "为了示范，制定本法。", "处五百元以下罚款。", "本法自公布之日起施行。");

        var added = library.bringIn(first);
        var again = library.bringIn(first);
        var newer = library.bringIn(LibraryFixture.law("甲样例法", "2024年1月1日", "为了示范，制定本法。", CHANGED, "本法自公布之日起施行。"));

        assertThat(added).matches(done -> done.added() == 1 && done.articles() == 3 && done.state() == State.FINISHED);
        assertThat(again).matches(done -> done.unchanged() == 1 && done.articles() == 0);
        assertThat(newer.newVersions()).isEqualTo(1);
        assertThat(library.read.article("甲样例法", "2020-01-01", "第二条").orElseThrow().text()).isEqualTo("处五百元以下罚款。");
        assertThat(library.read.article("《中华人民共和国甲样例法》", "", "2").orElseThrow().text()).isEqualTo(CHANGED);
        var cited = List.of(new Citation("甲样例法", "2020-01-01", "第一条"), new Citation("甲样例法", "2020-01-01", "第二条"), new Citation("甲样例法", "2020-01-01", "第九条"));
        assertThat(library.read.outdated(cited)).extracting(Citation::article).containsExactly("第二条");
        assertThat(library.read.amended(cited)).singleElement().satisfies(amendment -> {
            assertThat(amendment.change()).isEqualTo(new ArticleChange("2", Kind.CHANGED, "2"));
            assertThat(List.of(amendment.from(), amendment.to())).containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1));
        });
        assertThat(library.read.amended(List.of(new Citation("甲样例法", "2024-01-01", "第二条"), new Citation("甲样例法", "", "第二条"), new Citation("没有的法", "", "第二条")))).isEmpty();
        assertThat(library.read.unknown(cited)).extracting(Citation::article).containsExactly("第九条");
    }

    @Test
    void citiesAreToldOfAVersionWhenItComesIntoForceAndWhatItChanges(Database database) {
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.law("丁样例法", "2020年1月1日", "为了示范，制定本法。", "处五百元以下罚款。", "示范机关负责示范工作。", "过时。"));
        library.bringIn(LibraryFixture.law("丁样例法", "2026年11月1日", "为了示范，制定本法。", "示范机关负责示范工作。", "处一千元以下罚款。", "国家支持示范。", "本法自2026年12月1日起施行。"));

        var city = library.city(Instant.EPOCH);
        assertThat(library.news(city, LocalDate.of(2026, 11, 30), "丁样例法")).as("not in force yet").isEmpty();
        assertThat(library.news(city, LocalDate.of(2026, 12, 1), "丁样例法")).singleElement().satisfies(news -> {
            assertThat(news.from()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(news.to()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(news.changes()).contains(new ArticleChange("2", Kind.CHANGED, "3"), new ArticleChange("3", Kind.RENUMBERED, "2"), new ArticleChange("4", Kind.REPEALED, null)).hasSize(3);
            assertThat(news.among("第二条、第一条")).singleElement().matches(amendment -> amendment.change().kind() == Kind.CHANGED && amendment.toVersion().equals(news.toVersion()));
        });
        assertThat(library.news(city, LocalDate.of(2026, 12, 1), "丁样例法")).as("told once").isEmpty();
    }

    @Test
    void refusesWhatItCannotReadWithTheReasonAndTakesTheRest(Database database) {
        var library = new LibraryFixture(database);
        var files = LibraryFixture.law("乙样例法", "2020年1月1日", "甲。", "乙。");
        files.put("folder/坏的.md", "# 某法\n\n> 2020年1月1日 通过\n\n第一条 甲。\n\n第一条 乙。\n");
        files.put("没有日期.md", "# 没有日期法\n\n第一条 甲。\n");
        files.put("README.md", "not a law");

        var done = library.bringIn(files);
        var other = library.bringIn(LibraryFixture.law("乙样例法", "2020年1月1日", "甲。", "偷偷改过。"));

        assertThat(done.added()).isEqualTo(1);
        assertThat(done.problems()).extracting("file").containsExactlyInAnyOrder("坏的.md", "没有日期.md");
        assertThat(done.problems()).extracting("message").anyMatch(message -> message.toString().contains("第一条重复出现"));
        assertThat(other.problems()).singleElement().extracting("message").asString().contains("同一日期");
        assertThatThrownBy(() -> library.receiveOnly(new byte[] {1, 2, 3})).isInstanceOf(Refusal.class).hasMessage("STATUTE_ARCHIVE_UNREADABLE");
        assertThatThrownBy(() -> library.receiveOnly(LibraryFixture.zip(Map.of("x.exe", "x")))).hasMessage("STATUTE_ARCHIVE_EMPTY");
        assertThatThrownBy(() -> library.receiveOnly(LibraryFixture.zip(Map.of("bomb.md", "零".repeat(9 << 20 >> 1))))).hasMessage("STATUTE_ARCHIVE_TOO_LARGE");
    }

    @Test
    void readsAnArchiveThatAChineseWindowsPacked(Database database) {
        var library = new LibraryFixture(database);
        var files = new LinkedHashMap<String, String>();
        LibraryFixture.law("戊样例法", "2020年1月1日", "甲。").forEach((name, text) -> files.put("法律库/" + name, text));
        files.put("法律库/读不懂的.txt", "没有标题");
        files.put("法律库/index.csv", "file,category\n戊样例法.md,示范类\n");

        var done = library.bringIn(LibraryFixture.zip(files, Charset.forName("GBK")));

        assertThat(done.added()).isEqualTo(1);
        assertThat(done.problems()).singleElement().extracting("file").isEqualTo("读不懂的.txt");
        assertThat(library.statutes.lawTitled("戊样例法").orElseThrow().category()).isEqualTo("示范类");
    }

    @Test
    void knowsALawWithTheNameOfTheCountryBeforeItsTitleAndWithout(Database database) {
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.zip(Map.of("双名.md", "# 双名样例法\n（2020年1月1日通过）\n\n第一条 甲。\n")));

        var done = library.bringIn(LibraryFixture.zip(Map.of("双名.md", "# 中华人民共和国双名样例法\n（2021年1月1日修正）\n\n第一条 乙。\n")));

        assertThat(done.newVersions()).isEqualTo(1);
        assertThat(library.read.law("双名样例法").orElseThrow().versions()).hasSize(2);
    }

    /** Not packed, so that the archive can still be read with a wrong sign in it; only the sum tells. */
    @Test
    void refusesAnArchiveThatWasDamagedOnItsWay(Database database) throws Exception {
        var library = new LibraryFixture(database);
        var text = "# 破样例法\n（2020年1月1日通过）\n\n第一条 甲。\n".getBytes(StandardCharsets.UTF_8);
        var entry = new ZipEntry("破样例法.md");
        var sum = new CRC32();
        sum.update(text);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(text.length);
        entry.setCrc(sum.getValue());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(text);
        }
        var whole = bytes.toByteArray();
        var damaged = whole.clone();
        damaged[new String(damaged, StandardCharsets.ISO_8859_1).indexOf("2020")] = '3';

        assertThatThrownBy(() -> library.receiveOnly(damaged)).isInstanceOf(Refusal.class).hasMessage("STATUTE_ARCHIVE_UNREADABLE");
        assertThat(library.statutes.lawTitled("破样例法")).isEmpty();
        assertThat(library.bringIn(whole).added()).isEqualTo(1);
    }

    @Test
    void noRequestOfACityCanWriteTheLibrary(Database database) throws Exception {
        var library = new LibraryFixture(database);
        library.bringIn(LibraryFixture.law("丙样例法", "2020年1月1日", "甲。"));
        var law = library.read.law("丙样例法").orElseThrow();
        var city = database.newTenant();

        assertThatThrownBy(() -> database.as(city, () -> {
            library.feed.changed(law.id());
            return true;
        })).isInstanceOf(RuntimeException.class);
        assertThat(database.as(city, () -> library.read.law("丙样例法"))).contains(law);
        try (var superuser = database.superuser()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
        }
    }

    /** In one transaction that is rolled back, so that the other tests keep a small library. */
    @Test
    void takesAllLawsOfTheCollection(Database database) throws Exception {
        var data = SharedLaws.required();
        var files = new HashMap<String, String>();
        for (var file : SharedLaws.files(data)) {
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        files.put("index.csv", Files.readString(data.resolve("laws/index.csv")));

        assertThatThrownBy(() -> database.transactionally(entityManager -> {
            var imports = new JpaImports(entityManager);
            var statutes = new JpaStatutes(entityManager, LibraryFixture.CLOCK);
            long began = System.nanoTime();
            var begun = new ReceiveStatutes(imports, LibraryFixture.CLOCK).receive(new ByteArrayInputStream(LibraryFixture.zip(files)), false, "operator");
            var next = LibraryFixture.importer(entityManager);
            boolean more = true;
            while (more) {
                more = next.next();
            }
            entityManager.flush();
            double seconds = (System.nanoTime() - began) / 1e9;
            entityManager.clear();
            var done = imports.find(begun.id()).orElseThrow();
            System.out.printf("imported %d laws with %d articles in %.1f s: %.0f articles/s%n", done.added(), done.articles(), seconds, done.articles() / seconds);
            assertThat(done.problems()).isEmpty();
            assertThat(done.added()).isEqualTo(288);
            assertThat(done.articles()).isEqualTo(21_474);
            assertThat(statutes.lawTitled("刑法").flatMap(law -> statutes.article(law.newest().id(), new ArticleNumber(120, 1))).orElseThrow().text())
                    .startsWith("资助恐怖活动组织");
            throw new UnsupportedOperationException("rolled back on purpose");
        })).isInstanceOf(UnsupportedOperationException.class);
    }
}
