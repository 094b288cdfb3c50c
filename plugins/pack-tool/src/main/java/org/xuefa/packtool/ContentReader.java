package org.xuefa.packtool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuefa.packtool.ReadFiles.ReadFile;

/** Reads manifest, courses, chapters, questions and media of a pack. Goes on after a fault, so the content is good only if there was none. */
final class ContentReader {
    private static final int LEVEL = 1;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Map<String, Pack.Kind> KINDS = Map.of("compulsory", Pack.Kind.COMPULSORY, "elective", Pack.Kind.ELECTIVE);

    private final Set<String> paths;
    private final Map<String, ReadFile> read;
    private final Faults faults;
    private final Set<String> wanted = new HashSet<>(Set.of(PathRule.MANIFEST, PathRule.CHECKSUMS, PathRule.SIGNATURE));

    private boolean whole = true;

    ContentReader(Set<String> paths, Map<String, ReadFile> read, Faults faults) {
        this.paths = paths;
        this.read = read;
        this.faults = faults;
    }

    Pack read() {
        var manifest = new Fields(yaml(PathRule.MANIFEST), PathRule.MANIFEST, "", faults);
        var pack = manifest(manifest);
        manifest.nothingElse();
        if (!whole) {
            return pack;                                     // what an unreadable file would have named is not known
        }
        paths.stream().filter(path -> !wanted.contains(path)).sorted().forEach(path ->
                faults.add(path.startsWith(PathRule.MEDIA) ? FaultCode.MEDIA_UNUSED : FaultCode.UNEXPECTED_FILE, path, ""));
        return pack;
    }

    private Pack manifest(Fields manifest) {
        var level = manifest.any("format");
        if (!level.isMissingNode() && !(level.isInt() && level.intValue() == LEVEL)) {
            manifest.fault(FaultCode.FORMAT_LEVEL, "format", "平台支持级别 " + LEVEL);
        }
        var id = manifest.matching("id", ID, "应为 3 至 64 个小写字母、数字和 -");
        var version = manifest.matching("version", PackVersion.FORM, "应为 1.0.0 形式的版本号");
        var kind = manifest.word("kind", KINDS, Pack.Kind.ELECTIVE);
        var title = manifest.text("title", 2, 80);
        var summary = manifest.optionalText("summary", 500);
        var publisher = manifest.object("publisher");
        var department = publisher.text("department", 2, 60);
        publisher.nothingElse();
        var laws = laws(manifest);
        var duties = duties(manifest, kind);
        return new Pack(id, version, kind, title, summary, department, duties, laws, courses(manifest));
    }

    private List<Pack.Duty> duties(Fields manifest, Pack.Kind kind) {
        var codes = new HashSet<String>();
        var duties = new ArrayList<Pack.Duty>();
        for (var item : manifest.objects("duties", kind == Pack.Kind.ELECTIVE ? 1 : 0, PackLimits.LIST)) {
            var duty = new Pack.Duty(item.matching("code", CODE, "应为字母、数字和 . _ -，最长 40"), item.text("law", 2, 100), item.optionalText("audience", 100));
            once(codes, duty.code(), item, "code");
            item.nothingElse();
            duties.add(duty);
        }
        if (kind == Pack.Kind.COMPULSORY && !duties.isEmpty()) {
            manifest.fault(FaultCode.FIELD_MALFORMED, "duties", "必修课程包没有普法责任条目");
        }
        return duties;
    }

    private List<Pack.Law> laws(Fields manifest) {
        var titles = new HashSet<String>();
        var laws = new ArrayList<Pack.Law>();
        for (var item : manifest.objects("laws", 1, PackLimits.LIST)) {
            var law = new Pack.Law(item.text("title", 2, 100), item.optionalDate("version"));
            once(titles, law.title(), item, "title");
            item.nothingElse();
            laws.add(law);
        }
        return laws;
    }

    private List<Pack.Course> courses(Fields manifest) {
        var slugs = manifest.texts("courses", 1, PackLimits.COURSES, 64);
        var seen = new HashSet<String>();
        var questions = new HashSet<String>();
        var courses = new ArrayList<Pack.Course>();
        for (int index = 0; index < slugs.size(); index++) {
            var slug = slugs.get(index);
            if (!slug.matches(PathRule.SLUG)) {
                manifest.fault(FaultCode.FIELD_MALFORMED, "courses/" + index, "应为课程文件夹名：小写字母、数字和 -");
            } else if (!seen.add(slug)) {
                manifest.fault(FaultCode.DUPLICATE_ID, "courses/" + index, slug);
            } else {
                courses.add(new CourseReader(this, slug, questions).read());
            }
        }
        return courses;
    }

    void once(Set<String> seen, String value, Fields item, String name) {
        if (!value.isEmpty() && !seen.add(value)) {
            item.fault(FaultCode.DUPLICATE_ID, name, value);
        }
    }

    Faults faults() {
        return faults;
    }

    JsonNode yaml(String path) {
        var text = text(path);
        var document = text.isEmpty() ? MissingNode.getInstance() : Yaml.read(text, path, faults);
        whole &= !document.isMissingNode();
        return document;
    }

    /** Empty when it is not there or cannot be read; both are told. */
    String text(String path) {
        wanted.add(path);
        if (!paths.contains(path)) {
            faults.add(FaultCode.MISSING_FILE, path, "");
            return "";
        }
        var file = read.get(path);
        if (file == null || file.content() == null) {
            return "";
        }
        if (file.content().length == 0) {
            faults.add(FaultCode.FIELD_REQUIRED, path, "", "文件是空的");
        }
        return TextFile.read(file.content(), path, faults);
    }

    /** @param item the list entry that names the file */
    Pack.Media media(String name, Fields item, String place) {
        var path = PathRule.MEDIA + name;
        wanted.add(path);
        var kind = MediaKind.ofName(name);
        var file = read.get(path);
        if (!paths.contains(path)) {
            item.fault(FaultCode.MISSING_FILE, place, path);
        } else if (kind.isEmpty() || file != null && !kind.get().matches(file.head())) {
            faults.add(FaultCode.MEDIA_TYPE, path, "", "支持 MP4、WebM、PDF、PNG、JPEG");
        }
        return new Pack.Media(name, kind.map(MediaKind::contentType).orElse(""), file == null ? 0 : file.bytes(), file == null ? "" : file.sha256());
    }
}
