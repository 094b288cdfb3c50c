package org.xuefa.learning.boundary;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range of a file, both ends included (RFC 9110, 14).
 *
 * @param whole whether the whole file was asked for
 */
record ByteRange(long first, long last, boolean whole) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** Empty when the range lies outside the file. What is not one range of bytes is passed over, as the standard allows. */
    static Optional<ByteRange> of(@Nullable String header, long bytes) {
        var matcher = FORM.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.of(new ByteRange(0, bytes - 1, true));
        }
        if (matcher.group(1).isEmpty()) {
            var suffix = Long.parseLong(matcher.group(2));
            return suffix == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, bytes - suffix), bytes - 1, false));
        }
        var first = Long.parseLong(matcher.group(1));
        var last = matcher.group(2).isEmpty() ? bytes - 1 : Math.min(bytes - 1, Long.parseLong(matcher.group(2)));
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last, false));
    }

    long length() {
        return last - first + 1;
    }
}
