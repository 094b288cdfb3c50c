package org.xuefa.platform.identity.keycloak;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an account, safe to log: it says nothing about the person. What an administrator chooses may not look like a phone or
 * identity number either, for such a number typed at login is looked up elsewhere.
 */
public record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{7}.*");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    public UserName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches() || LONG_NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    public static UserName random() {
        var name = new StringBuilder("u");
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> name.append(LETTERS.charAt(letter)));
        return LONG_NUMBER.matcher(name).matches() ? random() : new UserName(name.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
