package org.xuefa.statutes.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xuefa.statutes.domain.LawTextParser;
import org.xuefa.statutes.domain.UnreadableLaw;

/** The collection of laws as rows for the index, without a database: for measuring. */
final class Collection288 {
    final List<StatuteIndex.Row> rows = new ArrayList<>();
    final List<LawNames.Named> laws = new ArrayList<>();
    final Language.Builder language = new Language.Builder();

    Collection288(Path data) throws IOException, UnreadableLaw {
        var index = Files.readAllLines(data.resolve("laws/index.csv"));
        for (var line : index.subList(1, index.size())) {
            var cells = line.split(",", -1);
            var law = LawTextParser.parse(Files.readAllLines(data.resolve("laws").resolve(cells[0])));
            var lawId = UUID.nameUUIDFromBytes(law.title().getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
}
