package org.xuefa.enrolment.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;

/**
 * One-time codes: 20 signs of 32 that cannot be mistaken for one another, 100 bits, in groups of four. Typed in any case, with or without
 * hyphens; O, I, L and U, which never occur, are read as 0, 1, 1 and V.
 */
public final class ActivationCodes {
    public static final Duration LIFE = Duration.ofDays(14);
    /** Wrong tries that a code bears. */
    public static final int TRIES = 10;
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ActivationCodes() {}

    public static String fresh() {
        var code = new StringBuilder();
        for (int sign = 0; sign < LENGTH; sign++) {
            if (sign > 0 && sign % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The one form of a code, however it was typed. */
    public static String normal(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "")
                .replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
    }
}
