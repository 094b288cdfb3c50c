package org.xuefa.statutes.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.LawTextParser;
import org.xuefa.statutes.domain.UnreadableLaw;
import org.xuefa.statutes.domain.Wording;

/** The collection of laws as rows for the index, without a database: for measuring. */
final class Collection288 {
    private final List<StatuteIndex.Row> rows = new ArrayList<>();
    final List<LawNames.Named> laws = new ArrayList<>();
    final Language.Builder language = Language.builder();

    Collection288(Path data) throws IOException, UnreadableLaw {
        var index = Files.readAllLines(data.resolve("laws/index.csv"));
        for (var line : index.subList(1, index.size())) {
            var cells = line.split(",", -1);
            var law = LawTextParser.parse(Files.readAllLines(data.resolve("laws").resolve(cells[0])));
            var lawId = UUID.nameUUIDFromBytes(law.title().getBytes(StandardCharsets.UTF_8));
            laws.add(new LawNames.Named(law.shortTitle(), LawAliases.of(law.title())));
            language.add(law.shortTitle());
            for (var article : law.articles()) {
                rows.add(new StatuteIndex.Row(lawId, lawId, law.title(), law.shortTitle(), cells[3], article.number(), article.headings(),
                        article.paragraphs(), LocalDate.parse(cells[5]), null, null));
                language.add(String.join(" ", article.headings()));
                language.add(article.text());
            }
        }
    }

    /** The folder that holds laws/ and search/: environment XUEFA_SHARED_DATA, else shared/data beside the project. */
    static Path data() {
        var named = System.getenv("XUEFA_SHARED_DATA");
        for (var folder = Path.of("").toAbsolutePath(); named == null && folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data/laws"))) {
                return folder.resolve("shared/data");
            }
        }
        if (named == null) {
            throw new IllegalStateException("set XUEFA_SHARED_DATA to the folder that holds laws/ and search/");
        }
        return Path.of(named);
    }

    List<StatuteIndex.Row> rows() {
        return List.copyOf(rows);
    }

    List<StatuteIndex.Row> rows(VectorCache cache, Meanings meanings) {
        return IntStream.range(0, rows.size()).parallel().mapToObj(i -> {
            var row = rows.get(i);
            var article = new ArticleText(row.number(), row.headings(), row.paragraphs());
            var vector = cache.of(Wording.key(row.shortTitle(), article), Wording.of(row.shortTitle(), article), meanings);
            return new StatuteIndex.Row(row.lawId(), row.versionId(), row.lawTitle(), row.shortTitle(), row.category(), row.number(), row.headings(),
                    row.paragraphs(), row.from(), row.until(), vector);
        }).toList();
    }
}
