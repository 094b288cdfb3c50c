package org.xuefa.packs.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackVersion;
import org.xuefa.platform.problem.FieldProblem;

/** What speaks against taking a pack that is good in itself: whose name it uses, and which versions are there. */
public final class UploadRule {
    private static final String ID = "manifest.yaml#/id";
    private static final String VERSION = "manifest.yaml#/version";

    private UploadRule() {}

    /** @param known the city's pack of that name */
    public static List<FieldProblem> check(Pack pack, UUID publisherId, boolean shipped, Optional<StoredPack> known, List<StoredVersion> versions) {
        var reasons = new ArrayList<FieldProblem>();
        if (shipped) {
            reasons.add(new FieldProblem(ID, "pack-is-shipped", "这个编号属于平台自带的课程包，请换一个编号"));
        }
        if (known.filter(stored -> !stored.publisherId().equals(publisherId)).isPresent()) {
            reasons.add(new FieldProblem(ID, "pack-of-other-publisher", "这个编号已被另一发布部门使用，请换一个编号"));
        }
        var number = PackVersion.parse(pack.version()).orElseThrow();
        versions.stream().filter(version -> !version.isWithItsAuthor() && version.number().compareTo(number) >= 0).findFirst().ifPresent(version ->
                reasons.add(new FieldProblem(VERSION, "version-not-newer", "版本号须高于已有的 " + version.version())));
        versions.stream().filter(version -> version.state() == StoredVersion.State.SUBMITTED && version.number().compareTo(number) < 0).findFirst().ifPresent(version ->
                reasons.add(new FieldProblem(VERSION, "version-under-review", "版本 " + version.version() + " 正在审核，审核结束后再上传新版本")));
        return reasons;
    }
}
