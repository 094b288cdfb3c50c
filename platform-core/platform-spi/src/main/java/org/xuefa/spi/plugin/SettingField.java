package org.xuefa.spi.plugin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a plugin, as the city's administrator sees it in the form that the portal makes of it.
 *
 * @param name for the code: letters and digits, beginning with a lower case letter, at most 40
 * @param kind what may be written
 * @param label Chinese, 1 to 20 characters
 * @param help one sentence below the field; at most 200 characters
 * @param defaultValue what holds when nothing is written, in the form of the kind; none for a secret
 * @param required must be written when there is no default
 * @param secret is kept encrypted and never shown again; a text only
 * @param pattern regular expression that the whole text must match; at most 200 characters; for texts only
 * @param minimum smallest whole number
 * @param maximum largest whole number, and for a text the most characters (1 to 2000)
 * @param choices what can be chosen, 2 to 30; for choices only
 */
public record SettingField(String name, Kind kind, String label, String help, @Nullable String defaultValue, boolean required, boolean secret, @Nullable String pattern,
        int minimum, int maximum, List<Choice> choices) {
    public static final int LONGEST_TEXT = 2000;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** What a setting holds. */
    public enum Kind {
        /** Characters. */
        TEXT,
        /** A whole number between minimum and maximum. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** The value of one of the choices. */
        CHOICE,
        /** An https address without a user in it, at most 300 characters. */
        ADDRESS
    }

    /**
     * One of several.
     *
     * @param value for the code, 1 to 40 characters
     * @param label Chinese, 1 to 30 characters
     */
    public record Choice(String value, String label) {
        public Choice {
            Rule.text(value, 1, 40, "value");
            Rule.text(label, 1, 30, "label");
        }
    }

    /** @throws IllegalArgumentException naming the member that breaks its rule */
    public SettingField {
        Rule.holds(NAME.matcher(name).matches(), "name");
        Rule.text(label, 1, 20, "label");
        Rule.text(help, 0, 200, "help");
        choices = Rule.copy(choices, 30, "choices");
        Rule.holds(!secret || (kind == Kind.TEXT && defaultValue == null), "secret");
        Rule.holds(pattern == null || (kind == Kind.TEXT && pattern.length() <= 200 && compiles(pattern)), "pattern");
        Rule.holds(minimum <= maximum && (kind != Kind.TEXT || (minimum >= 0 && maximum >= 1 && maximum <= LONGEST_TEXT)), "maximum");
        Rule.holds((kind == Kind.CHOICE) == (choices.size() >= 2) && choices.stream().map(Choice::value).distinct().count() == choices.size(), "choices");
        Rule.optional(defaultValue, LONGEST_TEXT, "defaultValue");
    }

    private static boolean compiles(String pattern) {
        try {
            return !Pattern.compile(pattern).pattern().isEmpty();
        } catch (PatternSyntaxException _) {
            return false;
        }
    }
}
