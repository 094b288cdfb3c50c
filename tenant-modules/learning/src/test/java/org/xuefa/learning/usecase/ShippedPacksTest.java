package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xuefa.packtool.LawLibrary;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackRules;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.domain.LawText;
import org.xuefa.statutes.domain.LawTextParser;
import org.xuefa.statutes.domain.UnreadableLaw;

/** What the platform ships is what it asks of departments, and more: whole courses, and nothing cited that the laws do not say. */
class ShippedPacksTest {
    private static final Path PLUGINS = Path.of("..", "..", "plugins");

    @Test
    void thereAreEightElectivePacksOfDifferentDepartmentsEachWithThreeChaptersAndThirtyQuestions() throws IOException {
        var packs = packs("elective-packs", PackRules.ofFolder());

        assertThat(packs).hasSizeGreaterThanOrEqualTo(8).extracting(Pack::department).doesNotHaveDuplicates();
        assertThat(packs).allSatisfy(pack -> {
            assertThat(pack.kind()).isEqualTo(Pack.Kind.ELECTIVE);
            assertThat(pack.duties()).as(pack.id()).isNotEmpty();
            assertThat(pack.chapterCount()).as(pack.id()).isGreaterThanOrEqualTo(3);
            assertThat(pack.questionCount()).as(pack.id()).isGreaterThanOrEqualTo(30);
            assertThat(pack.courses()).flatMap(Pack.Course::chapters).allSatisfy(chapter -> assertThat(chapter.cites()).as(pack.id() + " " + chapter.file()).isNotEmpty());
            assertThat(pack.courses()).flatMap(Pack.Course::questions).allSatisfy(question -> {
                assertThat(question.article()).as(pack.id() + " " + question.id()).isNotEmpty();
                assertThat(question.explanation()).as(pack.id() + " " + question.id()).isNotBlank();
            });
        });
    }

    @Test
    void theCompulsoryCoursesAreWholeToo() throws IOException {
        assertThat(packs("compulsory-packs", PackRules.ofFolder())).isNotEmpty().flatMap(Pack::courses).allSatisfy(course -> {
            assertThat(course.chapters()).as(course.slug()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(course.questions()).as(course.slug()).hasSizeGreaterThanOrEqualTo(20);
        });
    }

    @Test
    void everyLawVersionAndArticleThatAPackCitesIsInTheCollectionOfLaws() throws IOException {
        var library = new Collected(laws());

        for (var folder : List.of("elective-packs", "compulsory-packs")) {
            packs(folder, PackRules.ofFolder().with(library));
        }

        assertThat(library.asked).as("articles that were looked up").hasSizeGreaterThan(200);
    }

    /** All packs of a folder; none with a fault. */
    private static List<Pack> packs(String folder, PackRules rules) throws IOException {
        try (var below = Files.list(PLUGINS.resolve(folder))) {
            return below.filter(pack -> Files.isRegularFile(pack.resolve("manifest.yaml"))).sorted().map(pack -> {
                try {
                    var report = PackCheck.check(pack, rules);
                    assertThat(report.faults()).as(pack.toString()).isEmpty();
                    return report.content().orElseThrow();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    /** The real laws, read in place; the product does not carry them. */
    private static Map<String, LawText> laws() throws IOException {
        var data = data();
        if (data.isEmpty()) {
            System.out.println("SKIPPED: no collection of laws; set XUEFA_SHARED_DATA to the folder that holds laws/");
        }
        Assumptions.assumeTrue(data.isPresent(), "no collection of laws; set XUEFA_SHARED_DATA");
        var folder = data.orElseThrow().resolve("laws");
        return Files.readAllLines(folder.resolve("index.csv")).stream().skip(1).map(line -> law(folder, line.split(",", -1))).collect(Collectors.toMap(LawText::title, law -> law));
    }

    /** With the date that its row of the index gives, as the import takes it. */
    private static LawText law(Path folder, String[] row) {
        var file = folder.resolve(row[0]);
        try {
            return LawTextParser.parse(Files.readAllLines(file)).dated(null, row[5].isEmpty() ? null : LocalDate.parse(row[5]), null);
        } catch (IOException | UnreadableLaw e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Optional<Path> data() {
        var named = Optional.ofNullable(System.getProperty("XUEFA_SHARED_DATA", System.getenv("XUEFA_SHARED_DATA"))).map(Path::of);
        if (named.isPresent()) {
            return named.filter(Files::isDirectory);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data/laws"))) {
                return Optional.of(folder.resolve("shared/data"));
            }
        }
        return Optional.empty();
    }

    /** The collection as the pack tool asks a library. */
    private record Collected(Map<String, LawText> laws, Set<Citation> asked) implements LawLibrary {
        Collected(Map<String, LawText> laws) {
            this(laws, new HashSet<>());
        }

        @Override
        public Map<Citation, Missing> missing(Collection<Citation> citations) {
            asked.addAll(citations);
            var missing = new HashMap<Citation, Missing>();
            for (var citation : citations) {
                var found = missing(citation, laws.get(citation.law()));
                if (found != null) {
                    missing.put(citation, found);
                }
            }
            return missing;
        }

        private static @Nullable Missing missing(Citation citation, @Nullable LawText law) {
            if (law == null) {
                return Missing.LAW;
            }
            if (citation.version() != null && !citation.version().equals(law.versionDate())) {
                return Missing.VERSION;
            }
            var number = ArticleNumber.parse(citation.article());
            return citation.article().isEmpty() || number.isPresent() && law.articles().stream().anyMatch(article -> article.number().equals(number.get())) ? null : Missing.ARTICLE;
        }
    }
}
