package org.xuefa.packtool;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** checksums.txt: SHA-256 of every file but itself and the signature, one a line, sorted by path. */
final class Checksums {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Checksums() {}

    static String text(SortedMap<String, String> sums) {
        var lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** Compares what is listed with what was read. A file that could not be read was told already. */
    static void check(byte[] list, Map<String, ReadFiles.ReadFile> read, Iterable<String> present, Faults faults) {
        var listed = new TreeMap<String, String>();
        var number = 0;
        var text = new String(list, StandardCharsets.UTF_8);
        for (var line : text.split("\n")) {
            number++;
            var match = LINE.matcher(line);
            if (!match.matches() || listed.put(match.group(2), match.group(1)) != null) {
                faults.add(FaultCode.CHECKSUMS_MALFORMED, PathRule.CHECKSUMS, "line=" + number);
            }
        }
        for (var path : present) {
            if (path.equals(PathRule.CHECKSUMS) || path.equals(PathRule.SIGNATURE)) {
                continue;
            }
            var sum = listed.remove(path);
            var file = read.get(path);
            if (sum == null) {
                faults.add(FaultCode.CHECKSUM_MISSING, path, "");
            } else if (file != null && !file.sha256().equals(sum)) {
                faults.add(FaultCode.CHECKSUM_WRONG, path, "");
            }
        }
        listed.keySet().forEach(path -> faults.add(FaultCode.CHECKSUM_WITHOUT_FILE, path, ""));
    }
}
