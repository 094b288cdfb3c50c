package org.xuefa.packtool.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackDiff;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackReport;
import org.xuefa.packtool.PackRules;
import org.xuefa.packtool.PackSkeleton;
import org.xuefa.packtool.PackWriter;

/** What the commands do. */
final class Commands {
    private static final int GOOD = 0;
    private static final int REFUSED = 1;
    private final PrintStream out;

    Commands(PrintStream out) {
        this.out = out;
    }

    int run(String command, Arguments given) throws IOException {
        switch (command) {
            case "new": return create(given);
            case "keygen": return keygen(given);
            case "validate": return validate(given.path(0));
            case "sign": return sign(given);
            case "verify": return verify(given);
            case "show": return show(given.path(0));
            case "diff": return diff(given.path(0), given.path(1));
            default: throw new IllegalArgumentException(Arguments.USAGE);
        }
    }

    private int create(Arguments given) throws IOException {
        var folder = given.path(0);
        PackSkeleton.create(folder, given.required("id"), given.required("title"), given.required("department"));
        out.println("已新建：" + folder);
        return GOOD;
    }

    private int keygen(Arguments given) throws IOException {
        var name = given.path(0);
        var keys = PackKeys.generate();
        var secret = name.resolveSibling(name.getFileName() + ".key.pem");
        var open = name.resolveSibling(name.getFileName() + ".pub.pem");
        PackKeys.writePrivate(secret, keys.getPrivate());
        Files.write(open, PackKeys.pem(keys.getPublic()).getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE_NEW);
        out.println("私钥：" + secret + "（只有本人可读，请妥善保管，不要交给任何人）");
        out.println("公钥：" + open + "（交给市级管理员登记）");
        out.println("密钥编号：" + PackKeys.id(keys.getPublic()));
        return GOOD;
    }

    private int validate(Path pack) throws IOException {
        var report = PackCheck.check(pack, PackRules.ofFolder());
        if (report.isGood()) {
            describe(report);
            out.println("内容检查通过。引用的法律和条文在上传时由平台核对。");
        }
        return told(report);
    }

    private int sign(Arguments given) throws IOException {
        var folder = given.path(0);
        var keys = PackKeys.readPrivate(Path.of(given.required("key")));
        var report = PackCheck.check(folder, PackRules.ofFolder());
        if (!report.isGood()) {
            return told(report);
        }
        var pack = report.content().orElseThrow();
        var file = given.optional("out").map(Path::of).orElseGet(() -> Path.of(PackWriter.fileName(pack)));
        out.println("已签名：" + file + "，密钥编号 " + PackWriter.write(folder, keys, file));
        return GOOD;
    }

    private int verify(Arguments given) throws IOException {
        if (given.all("key").isEmpty()) {
            throw new IllegalArgumentException("缺少 --key");
        }
        var keys = KeyRing.of(given.all("key").stream().map(file -> PackKeys.readPublic(Path.of(file))).toList());
        var report = PackCheck.check(given.path(0), PackRules.signed(keys));
        if (report.isGood()) {
            describe(report);
            out.println("签名、校验和与内容检查通过，密钥编号 " + report.keyId());
        }
        return told(report);
    }

    private int show(Path pack) throws IOException {
        var report = PackCheck.check(pack, PackRules.ofFolder());
        if (report.isGood()) {
            describe(report);
        }
        return told(report);
    }

    private int diff(Path before, Path after) throws IOException {
        var old = PackCheck.check(before, PackRules.ofFolder());
        var fresh = PackCheck.check(after, PackRules.ofFolder());
        if (!old.isGood() || !fresh.isGood()) {
            return Math.max(told(old), told(fresh));
        }
        var diff = PackDiff.between(old.content().orElseThrow(), fresh.content().orElseThrow());
        diff.facts().forEach(fact -> out.println(fact.name() + "：" + fact.before() + " → " + fact.after()));
        for (var course : diff.courses()) {
            if (course.kind() != PackDiff.Kind.SAME) {
                out.println(sign(course.kind()) + " 课程 " + course.slug() + " " + course.title());
            }
            course.facts().forEach(fact -> out.println("    " + fact.name() + "：" + fact.before() + " → " + fact.after()));
            course.chapters().stream().filter(chapter -> chapter.kind() != PackDiff.Kind.SAME)
                    .forEach(chapter -> out.println("  " + sign(chapter.kind()) + " 章节 " + chapter.file() + " " + chapter.title()));
            course.questions().stream().filter(question -> question.kind() != PackDiff.Kind.SAME)
                    .forEach(question -> out.println("  " + sign(question.kind()) + " 题目 " + question.id()));
        }
        if (diff.isEmpty()) {
            out.println("两个版本内容相同。");
        }
        return GOOD;
    }

    private static String sign(PackDiff.Kind kind) {
        return kind == PackDiff.Kind.ADDED ? "+" : kind == PackDiff.Kind.REMOVED ? "-" : "~";
    }

    private void describe(PackReport report) {
        var pack = report.content().orElseThrow();
        out.println(pack.title() + "（" + pack.id() + " " + pack.version() + "，" + (pack.kind() == Pack.Kind.ELECTIVE ? "选修" : "必修") + "，" + pack.department() + "）");
        out.println("课程 " + pack.courses().size() + " 门，章节 " + pack.chapterCount() + " 章，题目 " + pack.questionCount() + " 道，媒体 " + pack.media().count() + " 个，引用法律 "
                + pack.laws().size() + " 部，普法责任条目 " + pack.duties().size() + " 项");
        pack.duties().forEach(duty -> out.println("  责任条目 " + duty.code() + "《" + duty.law() + "》" + duty.audience()));
    }

    private int told(PackReport report) {
        report.faults().forEach(fault -> out.println("[" + fault.reason().code() + "] " + fault.where() + "  " + fault.message()));
        if (!report.isGood()) {
            out.println("共 " + report.total() + " 个问题。");
        }
        return report.isGood() ? GOOD : REFUSED;
    }
}
