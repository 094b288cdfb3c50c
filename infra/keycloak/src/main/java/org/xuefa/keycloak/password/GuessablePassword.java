package org.xuefa.keycloak.password;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says why a password would be guessed among the first. Length and likeness to the user name are rules of their own; here are
 * repetition, runs along the alphabet or the keyboard, well-known passwords dressed up, and dates and phone numbers.
 */
final class GuessablePassword {

    enum Reason {
        REPEATED("invalidPasswordRepeatedMessage"),
        SEQUENTIAL("invalidPasswordSequentialMessage"),
        COMMON("invalidPasswordCommonMessage"),
        PERSONAL_NUMBER("invalidPasswordPersonalNumberMessage");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    private static final List<String> RUNS = List.of("01234567890", "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "!@#$%^&*()");
    private static final int LONGEST_UNIT = 4;
    /** A password needs so many characters that do not follow from the one before. */
    private static final int FRESH_ENOUGH = 4;
    private static final Pattern DATE = Pattern.compile("(?:19[3-9]\\d|20[0-4]\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern PHONE_OR_IDENTITY_NUMBER = Pattern.compile("1[3-9]\\d{9}|\\d{17}[\\dx]");
    private static final Pattern TRIMMINGS = Pattern.compile("^[^a-z]+|[^a-z]+$");

    private final Set<String> common;

    GuessablePassword(Set<String> common) {
        this.common = common;
    }

    /** Words that are no secret here (the city's slug, the product's name) count as well known. */
    Optional<Reason> why(String password, Set<String> noSecret) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (repeatsAUnit(plain)) {
            return Optional.of(Reason.REPEATED);
        }
        if (freshCharacters(plain) < FRESH_ENOUGH || plain.startsWith("123456") && freshCharacters(plain.substring(6)) < FRESH_ENOUGH + 1) {
            return Optional.of(Reason.SEQUENTIAL);
        }
        if (DATE.matcher(plain).matches() || PHONE_OR_IDENTITY_NUMBER.matcher(plain).matches()) {
            return Optional.of(Reason.PERSONAL_NUMBER);
        }
        return isWellKnown(plain, noSecret) ? Optional.of(Reason.COMMON) : Optional.empty();
    }

    private static boolean repeatsAUnit(String text) {
        for (int unit = 1; unit <= Math.min(LONGEST_UNIT, text.length() / 2); unit++) {
            if (text.substring(unit).equals(text.substring(0, text.length() - unit))) {
                return true;
            }
        }
        return false;
    }

    private static int freshCharacters(String text) {
        int fresh = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !follows(text.charAt(i - 1), text.charAt(i))) {
                fresh++;
            }
        }
        return fresh;
    }

    private static boolean follows(char before, char after) {
        return before == after || RUNS.stream().anyMatch(run -> run.contains("" + before + after) || run.contains("" + after + before));
    }

    /** {@code Passw0rd!2026} is {@code password} with trimmings: what is left of it must stand on its own. */
    private boolean isWellKnown(String plain, Set<String> noSecret) {
        var undressed = undress(plain);
        if (common.contains(plain) || common.contains(undressed)) {
            return true;
        }
        var core = TRIMMINGS.matcher(plain).replaceAll("");
        var coreIsKnown = isWord(core, noSecret) || isWord(undress(core), noSecret) || isWord(TRIMMINGS.matcher(undressed).replaceAll(""), noSecret);
        return coreIsKnown && trimmingsAreWeak(plain, core);
    }

    private boolean isWord(String word, Set<String> noSecret) {
        return common.contains(word) || noSecret.contains(word);
    }

    private static boolean trimmingsAreWeak(String plain, String core) {
        var at = plain.indexOf(core);
        var rest = plain.substring(0, at) + plain.substring(at + core.length());
        return rest.length() <= 5 || freshCharacters(rest) < FRESH_ENOUGH || DATE.matcher(rest).matches() || repeatsAUnit(rest);
    }

    private static String undress(String plain) {
        return plain.replace('0', 'o').replace('@', 'a').replace('$', 's').replace('1', 'l').replace('3', 'e').replace('4', 'a').replace('5', 's');
    }
}
