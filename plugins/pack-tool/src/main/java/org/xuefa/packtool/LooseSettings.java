package org.xuefa.packtool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What course.yaml, or the front matter of the first file, says of the whole course. Every field may be left out. */
final class LooseSettings {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Map<String, Pack.Kind> KINDS = Map.of("compulsory", Pack.Kind.COMPULSORY, "elective", Pack.Kind.ELECTIVE, "必修", Pack.Kind.COMPULSORY, "选修", Pack.Kind.ELECTIVE);
    private final LooseCourse.Settings values;

    private LooseSettings(LooseCourse.Settings values) {
        this.values = values;
    }

    static LooseSettings none() {
        return new LooseSettings(new LooseCourse.Settings(null, null, null, null, null, null, null, null, null, null, null, null));
    }

    static LooseSettings of(JsonNode document, String file, Faults faults) {
        if (document.isMissingNode()) {
            return none();
        }
        var fields = new Fields(document, file, "", faults);
        var kind = fields.has("kind") ? fields.word("kind", KINDS, Pack.Kind.ELECTIVE).name().toLowerCase(java.util.Locale.ROOT) : null;
        var practice = fields.has("practiceCredit") ? fields.object("practiceCredit") : null;
        var minimum = practice == null ? null : practice.integer("minimum", 0, 1_000);
        var maximum = practice == null ? null : practice.integer("maximum", 0, 1_000);
        if (practice != null) {
            practice.nothingElse();
        }
        var read = new LooseCourse.Settings(text(fields, "title", 2, 80), text(fields, "summary", 0, 500), kind,
                fields.has("theme") ? fields.matching("theme", CODE, "应为小写字母、数字和 -") : null, tiers(fields), text(fields, "department", 1, 60), text(fields, "duty", 1, 200),
                integer(fields, "credit", 1, 1_000), minimum, maximum, integer(fields, "requiredMinutes", 1, 240), text(fields, "batch", 1, 80));
        fields.nothingElse();
        return new LooseSettings(read);
    }

    private static @Nullable String text(Fields fields, String name, int min, int max) {
        return fields.has(name) ? fields.text(name, min, max) : null;
    }

    private static @Nullable Integer integer(Fields fields, String name, int min, int max) {
        return fields.has(name) ? fields.integer(name, min, max) : null;
    }

    private static @Nullable List<String> tiers(Fields fields) {
        return fields.has("tiers") ? fields.texts("tiers", 1, 10, 31) : null;
    }

    /** With that title where nothing else says one. */
    LooseSettings titled(String title) {
        var v = values;
        return v.title() != null || title.length() < 2 || title.length() > 80 ? this : new LooseSettings(new LooseCourse.Settings(title, v.summary(), v.kind(), v.theme(), v.tiers(),
                v.department(), v.duty(), v.credit(), v.practiceMinimum(), v.practiceMaximum(), v.requiredMinutes(), v.batch()));
    }

    LooseCourse.Settings values() {
        return values;
    }
}
