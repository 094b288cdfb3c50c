package org.xuefa.packtool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a course's folder, read from its zip behind the guard of packs. */
final class LooseFolder {
    private static final long DOCUMENT_BYTES = 20L << 20;
    /** What Chinese authors call their files; nothing is ever stored under such a name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_()（）《》〈〉【】「」“”、，。；：！·—+&-][\\p{L}\\p{N}._()（）《》〈〉【】「」“”、，。；：！·—+& -]*");
    private static final String NAME_HINT = "文件名不能含有 \\ / : * ? \" < > | 等符号，不能以点或空格开头、结尾";
    private static final Pattern EXPECTED = Pattern.compile("(?i)(?:[^/]+/)*[^/]+\\.(md|markdown|docx|png|jpe?g)|(?:[^/]+/)?course\\.ya?ml");
    private static final Pattern LEFT_BY_PROGRAMS = Pattern.compile("(?i)(.*/)?(__MACOSX|\\.[^/.][^/]*|~\\$[^/]*|thumbs\\.db|desktop\\.ini)(/.*)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** By path; numbers in names count as numbers, so that 第2章 comes before 第10章. */
    static final Comparator<String> BY_NAME = Comparator.comparing(LooseFolder::sortable).thenComparing(Comparator.naturalOrder());

    private final Map<String, byte[]> contents;
    private final List<String> ignored;

    private LooseFolder(Map<String, byte[]> contents, List<String> ignored) {
        this.contents = contents;
        this.ignored = ignored;
    }

    static LooseFolder read(Path zip, PackLimits limits, Faults faults) throws IOException {
        var ignored = new ArrayList<String>();
        var contents = new TreeMap<String, byte[]>(BY_NAME);
        var opened = PackZip.open(zip, limits, faults);
        if (opened.isPresent()) {
            try (var source = opened.get()) {
                var paths = new ArrayList<String>();
                source.paths().forEach(path -> (LEFT_BY_PROGRAMS.matcher(path).matches() && !path.contains("../") ? ignored : paths).add(path));
                var good = new PathRule(limits, faults, EXPECTED, NAME, NAME_HINT).check(paths);
                new ReadFiles(limits, faults, path -> largest(path, limits), path -> true).read(source, good).forEach((path, file) -> {
                    if (file.content() != null) {
                        contents.put(path, file.content());
                    }
                });
            }
        }
        return new LooseFolder(contents, ignored);
    }

    private static long largest(String path, PackLimits limits) {
        return isWord(path) ? DOCUMENT_BYTES : MediaKind.ofName(path).map(MediaKind::largest).orElse((long) limits.textBytes());
    }

    private static String sortable(String path) {
        return DIGITS.matcher(path.toLowerCase(Locale.ROOT)).replaceAll(number -> String.format(Locale.ROOT, "%09d", Integer.parseInt(number.group())));
    }

    static boolean isWord(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    static boolean isText(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    static boolean isSettings(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** By name. */
    Map<String, byte[]> contents() {
        return contents;
    }

    List<String> ignored() {
        return ignored;
    }

    /** The image that a text in that file means; null when the folder has none there. */
    @org.jspecify.annotations.Nullable String image(String file, String destination) {
        var parts = new ArrayList<>(List.of(file.split("/")));
        parts.remove(parts.size() - 1);
        for (var part : destination.replace("%20", " ").split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        var path = String.join("/", parts);
        var content = contents.get(path);
        return content != null && isImage(content) ? path : null;
    }

    static boolean isImage(byte[] content) {
        return MediaKind.PNG.matches(content) || MediaKind.JPEG.matches(content);
    }
}
