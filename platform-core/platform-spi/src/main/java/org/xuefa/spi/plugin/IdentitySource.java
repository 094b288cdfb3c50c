package org.xuefa.spi.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says who should take part: a city's personnel system, its app's list of officials. What it gives is checked, previewed and taken over exactly as an uploaded
 * sheet is: every row with a verdict, nothing before an administrator has agreed. Called page by page, thirty seconds for each, 200 000 people at most.
 */
@FunctionalInterface
public interface IdentitySource {
    /** @throws RuntimeException when the other side cannot be asked; nothing is taken over then */
    Page people(Query query);

    /**
     * Which page.
     *
     * @param year of the campaign
     * @param cursor {@link Page#next} of the page before; null for the first
     * @param limit most rows of the page, 1 to 1000
     */
    record Query(int year, @Nullable String cursor, int limit) {
        public Query {
            Rule.holds(limit >= 1 && limit <= 1000, "limit");
        }
    }

    /**
     * A page.
     *
     * @param next where the next one begins, at most 200 characters; null after the last. The same cursor twice in a row ends the import with an error
     */
    record Page(List<Row> rows, @Nullable String next) {
        public Page {
            rows = Rule.copy(rows, 1000, "rows");
            Rule.optional(next, 200, "next");
        }
    }

    /**
     * A person as the other side has them, each member as it would be written in the roster sheet, at most 200 characters; empty when unknown. Personal data: never
     * printed.
     *
     * @param unit full name, alias or unified social credit code of the unit
     * @param tier name or code of the tier
     */
    record Row(String unit, String name, String idNumber, String phone, String post, String tier, String remark) {
        public Row {
            for (var text : List.of(unit, name, idNumber, phone, post, tier, remark)) {
                Rule.text(text, 0, 200, "row");
            }
        }

        @Override
        public String toString() {
            return "a person";
        }
    }
}
