package org.xuefa.packtool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xuefa.packtool.ReadFiles.ReadFile;

/** Looks at a pack from the outside in – container, paths, sizes, checksums, signature, content, laws – and tells every reason against it. */
public final class PackCheck {
    private final PackRules rules;
    private final Faults faults;
    private String keyId = "";
    private String signedFor = "";

    private PackCheck(PackRules rules) {
        this.rules = rules;
        this.faults = new Faults(rules.limits().faults());
    }

    /** A folder or a zip. */
    public static PackReport check(Path pack, PackRules rules) throws IOException {
        var check = new PackCheck(rules);
        if (Files.isDirectory(pack)) {
            return check.source(PackFolder.open(pack));
        }
        var zip = PackZip.open(pack, rules.limits(), check.faults);
        return zip.isPresent() ? check.source(zip.get()) : check.refused();
    }

    /** A zip in memory. */
    public static PackReport check(byte[] pack, PackRules rules) throws IOException {
        var check = new PackCheck(rules);
        var zip = PackZip.open(pack, rules.limits(), check.faults);
        return zip.isPresent() ? check.source(zip.get()) : check.refused();
    }

    private PackReport refused() {
        return new PackReport(null, keyId, faults.kept(), faults.total());
    }

    private PackReport source(PackSource source) throws IOException {
        try (source) {
            var paths = new PathRule(rules.limits(), faults).check(source.paths());
            var read = new ReadFiles(rules.limits(), faults).read(source, paths);
            if (rules.signed()) {
                signature(paths, read);
            }
            var content = new ContentReader(paths, read, faults).read();
            if (!signedFor.isEmpty() && !content.department().isEmpty() && !signedFor.equals(content.department())) {
                faults.add(FaultCode.PUBLISHER_MISMATCH, PathRule.MANIFEST, "/publisher/department");
            }
            new LawCheck(rules.laws(), read, faults).check(content);
            return faults.total() == 0 ? new PackReport(content, keyId, List.of(), 0) : refused();
        }
    }

    private void signature(Set<String> paths, Map<String, ReadFile> read) {
        for (var needed : List.of(PathRule.CHECKSUMS, PathRule.SIGNATURE)) {
            if (!paths.contains(needed)) {
                faults.add(FaultCode.MISSING_FILE, needed, "");
            }
        }
        var list = read.get(PathRule.CHECKSUMS);
        if (list != null && list.content() != null) {
            Checksums.check(list.content(), read, new TreeSet<>(paths), faults);
        }
        var file = read.get(PathRule.SIGNATURE);
        if (file == null || file.content() == null) {
            return;
        }
        var signature = PackSignature.parse(file.content());
        if (signature.isEmpty()) {
            faults.add(FaultCode.SIGNATURE_MALFORMED, PathRule.SIGNATURE, "");
            return;
        }
        keyId = signature.get().keyId();
        var known = rules.keys().find(keyId);
        if (known.isEmpty()) {
            faults.add(FaultCode.KEY_UNKNOWN, PathRule.SIGNATURE, "line=2", keyId);
            return;
        }
        if (known.get().revoked()) {
            faults.add(FaultCode.KEY_REVOKED, PathRule.SIGNATURE, "line=2", keyId);
        }
        if (list != null && list.content() != null && !signature.get().isOf(list.content(), known.get().key())) {
            faults.add(FaultCode.SIGNATURE_WRONG, PathRule.SIGNATURE, "line=3");
        }
        var department = known.get().department();
        signedFor = department == null ? "" : department;
    }

    /** Paths of a pack that were read, for whoever signs them next. */
    static Set<String> contentPaths(PackSource source) {
        var paths = new HashSet<>(source.paths());
        paths.remove(PathRule.CHECKSUMS);
        paths.remove(PathRule.SIGNATURE);
        return paths;
    }
}
