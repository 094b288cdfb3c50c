package org.xuefa.packtool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A good pack, to be spoilt in one way, signed and zipped: after the spoiling, as a publisher would, or before it, as a forger would have to. */
final class Packed {
    static final KeyPair KEYS = PackKeys.generate();
    static final KeyRing RING = KeyRing.of(List.of(KEYS.getPublic()));
    static final String COURSE = "courses/env-law/course.yaml";
    static final String CHAPTER = "courses/env-law/01-duty.md";
    static final String QUESTIONS = "courses/env-law/questions.yaml";

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<Extra> extras = new ArrayList<>();

    /** An entry that a writer of packs would never make. */
    private record Extra(String path, byte[] content, int unixMode) {}

    static Packed good() {
        return new Packed()
                .with("manifest.yaml", String.join("\n", "format: 1", "id: env-pack", "version: 1.2.0", "kind: elective", "title: 生态环境课程", "publisher: {department: 生态环境局}",
                        "duties: [{code: STHJ-01, law: 中华人民共和国环境保护法, audience: 国家工作人员}]", "laws: [{title: 中华人民共和国环境保护法, version: 2014-04-24}]", "courses: [env-law]", ""))
                .with(COURSE, String.join("\n", "slug: env-law", "title: 环境法", "theme: ecology", "tiers: [staff]", "credit: 40", "practiceCredit: {minimum: 30, maximum: 40}", "chapters:",
                        "  - {file: 01-duty.md, title: 责任, requiredSeconds: 60, cites: [{law: 中华人民共和国环境保护法, articles: [第四条]}], media: [讲义.pdf]}", ""))
                .with(CHAPTER, "# 责任\n\n《中华人民共和国环境保护法》第四条，见[数据库](https://flk.npc.gov.cn)。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n")
                .with(QUESTIONS, String.join("\n", "questions:",
                        "  - {id: q-1, type: single, chapter: 01-duty.md, difficulty: 1, stem: 环境保护是什么？, options: [国策, 口号, 任务], answer: [1], law: 中华人民共和国环境保护法, article: 第四条, explanation: 见第四条。}",
                        "  - {id: q-2, type: truefalse, chapter: 01-duty.md, difficulty: 1, stem: 环境保护是基本国策。, answer: true, law: 中华人民共和国环境保护法, article: 第四条, explanation: 见第四条。}", ""))
                .with("media/讲义.pdf", "%PDF-1.7\n讲义");
    }

    Packed with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Packed with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    Packed without(String path) {
        files.remove(path);
        return this;
    }

    Packed edited(String path, String part, String replacement) {
        var text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(path + " has no " + part);
        }
        return with(path, text.replace(part, replacement));
    }

    /** As it lies in the zip, whatever its path; not on the list of checksums. */
    Packed extra(String path, String content, int unixMode) {
        extras.add(new Extra(path, content.getBytes(StandardCharsets.UTF_8), unixMode));
        return this;
    }

    Packed extra(String path) {
        return extra(path, "x", UnixStat.FILE_FLAG | 0644);
    }

    Packed signed() {
        return signed(KEYS);
    }

    Packed signed(KeyPair keys) {
        var sums = new TreeMap<String, String>();
        files.forEach((path, content) -> sums.put(path, HexFormat.of().formatHex(ReadFiles.sha256().digest(content))));
        var list = Checksums.text(sums).getBytes(StandardCharsets.UTF_8);
        return with("checksums.txt", list).with("signature.txt", PackSignature.sign(list, keys).text());
    }

    Map<String, byte[]> files() {
        return files;
    }

    byte[] zip() {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue(), 0);
            }
            for (var extra : extras) {
                add(zip, extra.path(), extra.content(), extra.unixMode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static void add(ZipArchiveOutputStream zip, String path, byte[] content, int unixMode) throws IOException {
        var entry = new ZipArchiveEntry(path);
        entry.setTime(0);
        if (unixMode != 0) {
            entry.setUnixMode(unixMode);
        }
        var sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static byte[] repeated(int bytes) {
        return new byte[bytes];
    }

    static String text(int lines, String line) {
        var out = new ByteArrayOutputStream();
        for (int index = 0; index < lines; index++) {
            out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
