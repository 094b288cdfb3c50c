package org.xuefa.packtool;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version such as 1.2.0: later ones are greater. */
public record PackVersion(int major, int minor, int patch) implements Comparable<PackVersion> {
    static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})");

    public static Optional<PackVersion> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new PackVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(PackVersion other) {
        return Comparator.comparingInt(PackVersion::major).thenComparingInt(PackVersion::minor).thenComparingInt(PackVersion::patch).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
