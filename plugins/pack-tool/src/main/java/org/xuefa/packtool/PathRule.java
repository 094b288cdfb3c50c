package org.xuefa.packtool;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which paths a pack may have. Everything else is named and never opened. */
final class PathRule {
    static final String MANIFEST = "manifest.yaml";
    static final String CHECKSUMS = "checksums.txt";
    static final String SIGNATURE = "signature.txt";
    static final String COURSES = "courses/";
    static final String MEDIA = "media/";
    static final String SLUG = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_()（）-][\\p{L}\\p{N}._()（） -]*");
    private static final Pattern EXPECTED = Pattern.compile("manifest\\.yaml|checksums\\.txt|signature\\.txt|courses/" + SLUG + "/(course\\.yaml|questions\\.yaml|\\d{2}-"
            + SLUG + "\\.md)|media/[^/]+");

    private final PackLimits limits;
    private final Faults faults;
    private final Pattern expected;
    private final Pattern name;
    private final String nameHint;

    PathRule(PackLimits limits, Faults faults) {
        this(limits, faults, EXPECTED, NAME, "文件名只能用文字、数字和 - _ . ( ) 空格，不能以点或空格结尾");
    }

    /**
     * For folders that are no packs.
     *
     * @param expected whole paths that may be opened
     * @param name one name in a path
     * @param nameHint what is told where a name is another
     */
    PathRule(PackLimits limits, Faults faults, Pattern expected, Pattern name, String nameHint) {
        this.limits = limits;
        this.faults = faults;
        this.expected = expected;
        this.name = name;
        this.nameHint = nameHint;
    }

    /** The paths that may be opened, sorted. */
    Set<String> check(List<String> paths) {
        var good = new TreeSet<String>();
        var seen = new HashSet<String>();
        for (var path : paths) {
            // A file system that knows no capitals, or writes accents in its own way, would lay one over the other.
            if (!seen.add(Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))) {
                faults.add(FaultCode.DUPLICATE_PATH, path, "");
                continue;
            }
            var wrong = wrong(path);
            if (!wrong.isEmpty()) {
                faults.add(FaultCode.PATH_NOT_ALLOWED, path, "", wrong);
            } else if (!expected.matcher(path).matches()) {
                faults.add(FaultCode.UNEXPECTED_FILE, path, "");
            } else {
                good.add(path);
            }
        }
        return good;
    }

    private String wrong(String path) {
        if (path.getBytes(StandardCharsets.UTF_8).length > limits.pathBytes()) {
            return "路径过长";
        }
        if (path.indexOf('\\') >= 0) {
            return "不能使用反斜杠";
        }
        if (path.startsWith("/") || path.matches("^[A-Za-z]:.*")) {
            return "不能使用绝对路径";
        }
        var names = path.split("/", -1);
        if (names.length > limits.depth()) {
            return "目录层级过深";
        }
        for (var part : names) {
            if (part.equals("..") || part.equals(".")) {
                return "不能含有“" + part + "”";
            }
            if (!name.matcher(part).matches() || part.endsWith(".") || part.endsWith(" ")) {
                return nameHint;
            }
        }
        return Normalizer.isNormalized(path, Normalizer.Form.NFC) ? "" : "文件名须为 NFC 规范形式";
    }
}
