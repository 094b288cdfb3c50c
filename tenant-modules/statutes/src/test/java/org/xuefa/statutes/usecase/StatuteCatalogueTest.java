package org.xuefa.statutes.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatuteCatalogueTest {
    private static final String HEADING = "file,title,short_title,category,first_date,latest_version_date,effective,repealed\n";

    @Test
    void readsWhatASpreadsheetOfChineseWindowsSaves() {
        var catalogue = new StatuteCatalogue();

        catalogue.read((HEADING + "甲.md,中华人民共和国甲法,甲法,行政法,2001/2/3,2020年1月1日,2020.6.1,2026-12-01\r\n").getBytes(Charset.forName("GBK")));

        assertThat(catalogue.complaints(Set.of("甲.md"))).isNull();
        assertThat(catalogue.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.file()).isEqualTo("甲.md");
            assertThat(entry.category()).isEqualTo("行政法");
            assertThat(entry.firstDate()).isEqualTo(LocalDate.of(2001, 2, 3));
            assertThat(entry.versionDate()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(entry.effective()).isEqualTo(LocalDate.of(2020, 6, 1));
            assertThat(entry.repealed()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(entry.names()).containsExactly("中华人民共和国甲法", "甲法");
        });
    }

    @Test
    void saysOfEachLineWhatIsWrongWithItAndTakesTheRest() {
        var catalogue = new StatuteCatalogue();

        catalogue.read((HEADING + "甲.md,,,行政法,,2020-02-30,,\n,乙法,,,,,,\n丙.md,,,\"经济法,其他\",,待定,,\n没有.md,,,,,,,\n").getBytes(StandardCharsets.UTF_8));

        var complaints = Objects.requireNonNull(catalogue.complaints(Set.of("甲.md", "丙.md")));
        assertThat(complaints.line()).isEqualTo(2);
        assertThat(complaints.message()).contains("第 2 行：latest_version_date", "2020-02-30", "第 3 行：没有写明文件", "第 4 行：latest_version_date", "待定", "第 5 行：压缩包里没有文件 没有.md");
        assertThat(catalogue.entries()).extracting("category").contains("行政法", "经济法,其他");
        assertThat(catalogue.entries()).filteredOn(entry -> entry.file().equals("甲.md")).singleElement().matches(entry -> entry.versionDate() == null);
    }

    @Test
    void aCatalogueWithoutTheColumnOfFilesIsOfNoUseAndSaysSo() {
        var catalogue = new StatuteCatalogue();

        catalogue.read("文件,标题\n甲.md,甲法\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Objects.requireNonNull(catalogue.complaints(Set.of("甲.md"))).message()).contains("file");
        assertThat(catalogue.entries()).isEmpty();
    }
}
