package org.xuefa.enrolment.usecase;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.RosterColumn;
import org.xuefa.enrolment.domain.RosterLine;
import org.xuefa.platform.plugin.PluginProblem;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetProblem;
import org.xuefa.spi.plugin.IdentitySource;

/** Asks an identity source page by page, and turns each row into a line as a sheet would have it. Ends by itself whatever the source does. */
final class SourceReader {
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 2000;
    private static final int MOST_ROWS = 200_000;
    private final Plugins plugins;
    private final String source;
    private final int year;
    private int number;

    SourceReader(Plugins plugins, String source, int year) {
        this.plugins = plugins;
        this.source = source;
        this.year = year;
    }

    void forEach(Consumer<RosterLine> lines, Runnable afterPage) {
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = plugins.extension(IdentitySource.class, source).people(new IdentitySource.Query(year, cursor, PAGE));
            answer.rows().forEach(row -> lines.accept(line(row)));
            afterPage.run();
            var next = answer.next();
            if (next == null) {
                return;
            }
            if (next.equals(cursor)) {
                break;
            }
            cursor = next;
        }
        plugins.unusable(IdentitySource.class, source);
        throw new Refusal(PluginProblem.PLUGIN_FAILED, Map.of("kind", "bad-result"));
    }

    private RosterLine line(IdentitySource.Row row) {
        if (++number > MOST_ROWS) {
            throw new Refusal(SheetProblem.SHEET_TOO_LARGE, Map.of("maxRows", MOST_ROWS));
        }
        return new RosterLine(number, Map.of(RosterColumn.ORDINAL, Integer.toString(number), RosterColumn.UNIT, row.unit().strip(), RosterColumn.NAME, row.name().strip(),
                RosterColumn.ID_NUMBER, row.idNumber().strip(), RosterColumn.PHONE, row.phone().strip(), RosterColumn.POST, row.post().strip(), RosterColumn.TIER, row.tier().strip(),
                RosterColumn.REMARK, row.remark().strip()));
    }
}
