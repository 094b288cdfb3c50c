package org.xuefa.demo;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Random passwords that can be read off a screen: 60 bits, without signs that look alike, in three groups. */
final class Passwords {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).*");
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String fresh() {
        var password = drawn();
        while (!MIXED.matcher(password).matches()) {
            password = drawn();
        }
        return password;
    }

    private static String drawn() {
        var password = new StringBuilder();
        for (int sign = 0; sign < GROUPS * GROUP; sign++) {
            if (sign > 0 && sign % GROUP == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
