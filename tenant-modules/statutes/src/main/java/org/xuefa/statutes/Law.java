package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A law of the library.
 *
 * @param title with 中华人民共和国 where the law has it
 * @param shortTitle without
 * @param versions dates that name its versions, newest first
 */
public record Law(UUID id, String title, String shortTitle, String category, List<String> aliases, List<LocalDate> versions) {
    private static final String COUNTRY = "中华人民共和国";

    /** A title without the name of the country, as laws are called; known without asking the library. */
    public static String shortTitle(String title) {
        return title.startsWith(COUNTRY) && title.length() > COUNTRY.length() ? title.substring(COUNTRY.length()) : title;
    }
}
