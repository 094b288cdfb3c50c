package org.xuefa.packtool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.packtool.LooseCourse.Role;

/** Reads a course out of a folder, file by file; one pass finds every reason against it. */
final class LooseCourseReader {
    private static final String FENCE = "---\n";
    private final LooseFolder folder;
    private final Faults faults;
    private final LooseImages images;
    private final Map<String, Role> roles = new TreeMap<>(LooseFolder.BY_NAME);
    private final Map<String, List<String>> notes = new LinkedHashMap<>();
    private final List<LooseCourse.Chapter> chapters = new ArrayList<>();
    private LooseSettings settings = LooseSettings.none();
    private String documentTitle = "";

    private LooseCourseReader(LooseFolder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        this.images = new LooseImages(folder);
    }

    static LooseCourse read(Path zip, PackLimits limits) throws IOException {
        var faults = new Faults(limits.faults());
        var reader = new LooseCourseReader(LooseFolder.read(zip, limits, faults), faults);
        return reader.course();
    }

    private LooseCourse course() {
        var paths = List.copyOf(folder.contents().keySet());
        paths.stream().filter(LooseFolder::isSettings).forEach(this::settings);
        paths.stream().filter(path -> LooseFolder.isText(path) || LooseFolder.isWord(path)).forEach(this::text);
        if (chapters.isEmpty() && faults.total() == 0) {
            faults.add(FaultCode.MISSING_FILE, "", "", "没有 Markdown（.md）或 Word（.docx）章节文件");
        }
        if (chapters.size() > PackLimits.CHAPTERS) {
            faults.add(FaultCode.FIELD_MALFORMED, "", "", "最多 " + PackLimits.CHAPTERS + " 章，现有 " + chapters.size() + " 章");
        }
        paths.stream().filter(path -> MediaKind.ofName(path).isPresent() && !LooseFolder.isImage(content(path))).forEach(path -> faults.add(FaultCode.MEDIA_TYPE, path, ""));
        paths.stream().filter(path -> MediaKind.ofName(path).isPresent()).forEach(path -> roles.put(path, images.isUsed(path) ? Role.IMAGE : Role.UNUSED));
        folder.ignored().forEach(path -> roles.put(Faults.clean(path), Role.IGNORED));
        faults.kept().stream().map(Fault::file).filter(file -> !file.isEmpty()).forEach(file -> roles.put(file, Role.REFUSED));
        var files = new ArrayList<LooseCourse.ReadFile>();
        roles.forEach((path, role) -> files.add(new LooseCourse.ReadFile(path, role, List.copyOf(notes.getOrDefault(path, List.of())))));
        return new LooseCourse(settings.titled(documentTitle).values(), List.copyOf(chapters), images.used(), List.copyOf(files), faults.kept(), faults.total());
    }

    private void settings(String path) {
        if (roles.containsValue(Role.SETTINGS)) {
            faults.add(FaultCode.DUPLICATE_ID, path, "", "只能有一个 course.yaml");
            return;
        }
        roles.put(path, Role.SETTINGS);
        settings = LooseSettings.of(Yaml.read(TextFile.read(content(path), path, faults), path, faults), path, faults);
    }

    private void text(String path) {
        roles.put(path, Role.CHAPTERS);
        if (LooseFolder.isWord(path)) {
            word(path);
            return;
        }
        var whole = withoutMark(content(path));
        var text = TextFile.read(whole, path, faults);
        var head = frontMatter(text, path);
        var minutes = head.isMissingNode() ? null : frontMatter(head, path);
        chapters(path, withoutFrontMatter(text), minutes, destination -> images.ofFolder(path, destination));
    }

    private byte[] content(String path) {
        return folder.contents().getOrDefault(path, new byte[0]);
    }

    /** Windows writes a byte order mark before UTF-8; in a draft it is no fault. */
    private static byte[] withoutMark(byte[] content) {
        boolean marked = content.length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(content, 3, content.length) : content;
    }

    private void word(String path) {
        var reasons = new Faults(20);
        var document = WordReader.read(content(path), reasons);
        reasons.kept().forEach(fault -> faults.add(fault.reason(), path, "", detail(fault)));
        if (document == null || reasons.total() > 0) {
            return;
        }
        if (documentTitle.isEmpty()) {
            documentTitle = document.title();
        }
        var refused = document.paragraphs().stream().flatMap(paragraph -> paragraph.images().stream())
                .filter(image -> !LooseFolder.isImage(document.images().getOrDefault(image, new byte[0]))).distinct().count();
        if (refused > 0) {
            note(path, "有 " + refused + " 张图片不是 PNG 或 JPEG，没有导入");
        }
        var markdown = document.markdown(image -> image);
        chapters(path, markdown, null, destination -> images.ofDocument(path, destination, document.images().get(destination)));
    }

    private static String detail(Fault fault) {
        int colon = fault.message().indexOf('：');
        return colon < 0 ? "" : fault.message().substring(colon + 1);
    }

    private void note(String path, String note) {
        notes.computeIfAbsent(path, key -> new ArrayList<>()).add(note);
    }

    private void chapters(String path, String markdown, @Nullable Integer minutes, LooseChapters.ImageNames names) {
        var found = LooseChapters.read(markdown, path, names, faults);
        if (found.headless()) {
            note(path, "没有一级标题，以文件名作为章节标题");
        }
        if (found.led()) {
            note(path, "第一个一级标题之前的文字并入第一章");
        }
        found.chapters().forEach(chapter -> chapters.add(new LooseCourse.Chapter(path, chapter.title(), chapter.markdown(), minutes, chapter.images())));
    }

    /** What stands between --- and --- at the very beginning. */
    private JsonNode frontMatter(String text, String path) {
        int end = end(text);
        return end < 0 ? MissingNode.getInstance() : Yaml.read(text.substring(FENCE.length(), Math.max(end, FENCE.length())), path, faults);
    }

    private static int end(String text) {
        if (!text.startsWith(FENCE)) {
            return -1;
        }
        return text.indexOf("\n---\n", FENCE.length() - 1);
    }

    /** With empty lines in its place, so that lines keep their numbers. */
    private static String withoutFrontMatter(String text) {
        int end = end(text);
        return end < 0 ? text : "\n".repeat((int) text.substring(0, end + 5).chars().filter(character -> character == '\n').count()) + text.substring(end + 5);
    }

    /** The first file's may speak of the whole course where no course.yaml does; each file's of its own chapters. */
    private @Nullable Integer frontMatter(JsonNode head, String path) {
        boolean whole = chapters.isEmpty() && !roles.containsValue(Role.SETTINGS);
        if (whole) {
            settings = LooseSettings.of(head, path, faults);
            return null;
        }
        var fields = new Fields(head, path, "", faults);
        var minutes = fields.has("requiredMinutes") ? fields.integer("requiredMinutes", 1, 240) : null;
        fields.nothingElse();
        return minutes;
    }
}
