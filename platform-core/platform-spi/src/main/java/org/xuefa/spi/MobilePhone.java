package org.xuefa.spi;

import java.util.regex.Pattern;

/** Mainland mobile number, 11 digits; spaces, hyphens and +86 are taken off. Personal data: it never prints itself whole. */
public record MobilePhone(String value) {
    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");

    public MobilePhone {
        value = value.strip().replaceAll("[\\s-]", "").replaceFirst("^(\\+?86)(?=1\\d{10}$)", "");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("malformed mobile number");
        }
    }

    /** As GB/T 35273 7.2 shows it: 189****2164. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
