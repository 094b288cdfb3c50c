package org.xuefa.statutes.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a law from the lines above its text and from its closing article. */
record LawDates(@Nullable LocalDate first, @Nullable LocalDate version, @Nullable LocalDate effectiveFrom) {
    private static final String DATE = "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日";
    private static final Pattern ANY = Pattern.compile(DATE);
    private static final Pattern IN_FORCE = Pattern.compile(DATE + "起?\\s*施行");

    static LawDates read(List<String> history, List<ArticleText> articles) {
        var adopted = new ArrayList<LocalDate>();
        LocalDate inForce = null;
        for (var line : history) {
            var force = IN_FORCE.matcher(line);
            var rest = line;
            if (force.find()) {
                inForce = later(inForce, date(force));
                rest = force.replaceAll("");
            }
            var match = ANY.matcher(rest);
            while (match.find()) {
                var found = date(match);
                if (found != null) {
                    adopted.add(found);
                }
            }
        }
        var version = adopted.isEmpty() ? null : Collections.max(adopted);
        if (inForce == null && !articles.isEmpty()) {
            var closing = IN_FORCE.matcher(articles.getLast().text());
            inForce = closing.find() ? date(closing) : null;
        }
        // A date before the version's own is that of the first version, from before the amendments.
        if (inForce != null && version != null && inForce.isBefore(version)) {
            inForce = null;
        }
        return new LawDates(adopted.isEmpty() ? null : Collections.min(adopted), version, inForce);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate date(Matcher match) {
        try {
            return LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
