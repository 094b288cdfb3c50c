package org.xuefa.spi;

import java.util.Locale;

/** 统一社会信用代码, GB 32100-2015: 18 characters of a set without I, O, S, V, Z, the last one a check character. */
public record UnifiedCreditCode(String value) {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public UnifiedCreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() != 18) {
            throw new IllegalArgumentException("a unified credit code has 18 characters");
        }
        if (value.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
            throw new IllegalArgumentException("a unified credit code has no letter I, O, S, V or Z and no other sign");
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw new IllegalArgumentException("the check character of the unified credit code does not fit");
        }
    }

    /** The code with its check character, from the first 17 characters. */
    public static UnifiedCreditCode complete(String first17) {
        return new UnifiedCreditCode(first17 + checkCharacter(first17));
    }

    @Override
    public String toString() {
        return value;
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int position = 0; position < 17; position++) {
            sum += CHARACTERS.indexOf(code.charAt(position)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
