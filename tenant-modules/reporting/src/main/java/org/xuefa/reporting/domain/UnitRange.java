package org.xuefa.reporting.domain;

/** All units whose path begins with that of one unit, as a half-open range of paths: {@code /a/} up to {@code /a0}, the sign after the slash. */
public record UnitRange(String from, String to) {
    public static final UnitRange EVERYTHING = new UnitRange("/", "0");

    public static UnitRange below(String path) {
        if (!path.endsWith("/")) {
            throw new IllegalArgumentException("a path of units ends with a slash");
        }
        return new UnitRange(path, path.substring(0, path.length() - 1) + '0');
    }
}
