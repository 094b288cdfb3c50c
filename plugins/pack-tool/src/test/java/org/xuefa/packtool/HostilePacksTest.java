package org.xuefa.packtool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xuefa.packtool.LawLibrary.Citation;
import org.xuefa.packtool.LawLibrary.Missing;

/** For every reason there is, a pack that is refused for it, with the place named; and all reasons of one pack come together. */
class HostilePacksTest {
    private static final PackLimits SMALL = new PackLimits(4 << 20, 20, 8 << 20, 256 << 10, 100, 60, 3, 50);
    private static final PackRules RULES = PackRules.signed(Packed.RING).with(SMALL);
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private record Hostile(FaultCode reason, String where, byte[] zip, PackRules rules) {
        Hostile(FaultCode reason, String where, byte[] zip) {
            this(reason, where, zip, RULES);
        }

        Hostile(FaultCode reason, String where, Packed pack) {
            this(reason, where, pack.signed().zip());
        }
    }

    private static Packed good() {
        return Packed.good();
    }

    private static List<Hostile> hostile() {
        return List.of(
                // the container
                new Hostile(FaultCode.NOT_A_ZIP, "", "no zip at all, but long enough to be looked at".getBytes(StandardCharsets.UTF_8)),
                new Hostile(FaultCode.NOT_A_ZIP, "", with("MZ another program before the zip".getBytes(StandardCharsets.US_ASCII), good().signed().zip())),
                new Hostile(FaultCode.NOT_A_ZIP, "", with(good().signed().zip(), new byte[] {1, 2, 3})),
                new Hostile(FaultCode.NOT_A_ZIP, "", Arrays.copyOf(good().signed().zip(), 900)),
                new Hostile(FaultCode.PACK_TOO_LARGE, "", new byte[(4 << 20) + 1]),
                new Hostile(FaultCode.TOO_MANY_FILES, "", many(21)),
                new Hostile(FaultCode.FILE_TOO_LARGE, Packed.CHAPTER, good().with(Packed.CHAPTER, "# 责任\n" + Packed.text(20_000, "各有不同 " + System.nanoTime())).signed().zip(),
                        RULES.with(new PackLimits(4 << 20, 20, 8 << 20, 100 << 10, 100_000, 60, 3, 50))),
                new Hostile(FaultCode.UNPACKED_TOO_LARGE, "media/b.mp4", good().with("media/a.mp4", mp4(5 << 20)).with("media/b.mp4", mp4(5 << 20)).signed().zip(),
                        RULES.with(new PackLimits(4 << 20, 20, 8 << 20, 256 << 10, 100_000, 60, 3, 50))),
                new Hostile(FaultCode.COMPRESSION_RATIO, "media/讲义.pdf", good().with("media/讲义.pdf", Packed.repeated(3 << 20))),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "../evil.md", good().signed().extra("../evil.md").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "courses/../../evil.md", good().signed().extra("courses/../../evil.md").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "/etc/passwd", good().signed().extra("/etc/passwd").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "C:/windows/evil.md", good().signed().extra("C:/windows/evil.md").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "media\\evil.pdf", renamed(good().signed().extra("media/evil.pdf").zip(), "media/evil.pdf", "media\\evil.pdf", true)),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "media//evil.pdf", good().signed().extra("media//evil.pdf").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "media/evil?.pdf", good().signed().extra("media/evil\u202e.pdf").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "courses/a/b/c.md", good().signed().extra("courses/a/b/c.md").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "media/" + "长".repeat(20) + ".pdf", good().signed().extra("media/" + "长".repeat(20) + ".pdf").zip()),
                new Hostile(FaultCode.PATH_NOT_ALLOWED, "media/evil.pdf", renamed(good().signed().extra("media/evil.pdf").zip(), "media/evil.pdf", "../../evil.pdf", false)),
                new Hostile(FaultCode.DUPLICATE_PATH, "manifest.yaml", good().signed().extra("manifest.yaml").zip()),
                new Hostile(FaultCode.DUPLICATE_PATH, "MANIFEST.yaml", good().signed().extra("MANIFEST.yaml").zip()),
                new Hostile(FaultCode.NOT_A_PLAIN_FILE, "media/link.pdf", good().signed().extra("media/link.pdf", "/etc/passwd", UnixStat.LINK_FLAG | 0777).zip()),
                new Hostile(FaultCode.ENCRYPTED_FILE, "checksums.txt", patched(good().signed().zip(), 8, 6, 1)),
                new Hostile(FaultCode.COMPRESSION_METHOD, "checksums.txt", patched(good().signed().zip(), 10, 8, 12)),
                new Hostile(FaultCode.OVERLAPPING_FILES, Packed.CHAPTER, overlapping(good().signed().zip())),
                new Hostile(FaultCode.UNREADABLE_FILE, Packed.CHAPTER, damaged(good().signed().zip())),
                new Hostile(FaultCode.UNEXPECTED_FILE, "run.sh", good().with("run.sh", "rm -rf /")),
                new Hostile(FaultCode.UNEXPECTED_FILE, "courses/env-law/page.html", good().with("courses/env-law/page.html", "<script>")),
                new Hostile(FaultCode.UNEXPECTED_FILE, "courses/env-law/09-spare.md", good().with("courses/env-law/09-spare.md", "# 没人用")),
                // integrity
                new Hostile(FaultCode.MISSING_FILE, "signature.txt", good().signed().without("signature.txt").zip()),
                new Hostile(FaultCode.MISSING_FILE, "checksums.txt", good().signed().without("checksums.txt").zip()),
                new Hostile(FaultCode.MISSING_FILE, Packed.QUESTIONS, good().without(Packed.QUESTIONS)),
                new Hostile(FaultCode.MISSING_FILE, Packed.COURSE + "#/chapters/0/media/0", good().without("media/讲义.pdf")),
                new Hostile(FaultCode.CHECKSUMS_MALFORMED, "checksums.txt#line=1", good().signed().with("checksums.txt", "not a list").zip()),
                new Hostile(FaultCode.CHECKSUM_WRONG, Packed.CHAPTER, good().signed().edited(Packed.CHAPTER, "第四条", "第六条").zip()),
                new Hostile(FaultCode.CHECKSUM_MISSING, "media/加塞.pdf", good().signed().with("media/加塞.pdf", "%PDF-1.7").zip()),
                new Hostile(FaultCode.CHECKSUM_WITHOUT_FILE, "media/讲义.pdf", good().signed().without("media/讲义.pdf").zip()),
                new Hostile(FaultCode.SIGNATURE_MALFORMED, "signature.txt", good().signed().with("signature.txt", "algorithm: none\n").zip()),
                new Hostile(FaultCode.SIGNATURE_WRONG, "signature.txt#line=3", forged()),
                new Hostile(FaultCode.KEY_UNKNOWN, "signature.txt#line=2", good().signed(PackKeys.generate()).zip()),
                new Hostile(FaultCode.KEY_REVOKED, "signature.txt#line=2", good().signed().zip(), PackRules.signed(ring(true, null))),
                new Hostile(FaultCode.PUBLISHER_MISMATCH, "manifest.yaml#/publisher/department", good().signed().zip(), PackRules.signed(ring(false, "公安局"))),
                // content
                new Hostile(FaultCode.FORMAT_LEVEL, "manifest.yaml#/format", good().edited("manifest.yaml", "format: 1", "format: 2")),
                new Hostile(FaultCode.NOT_UTF8, Packed.CHAPTER, good().with(Packed.CHAPTER, new byte[] {'#', ' ', (byte) 0xC0, (byte) 0x80})),
                new Hostile(FaultCode.BYTE_ORDER_MARK, Packed.CHAPTER, good().edited(Packed.CHAPTER, "# 责任", "\uFEFF# 责任")),
                new Hostile(FaultCode.CONTROL_CHARACTER, Packed.CHAPTER + "#line=3", good().edited(Packed.CHAPTER, "第四条", "第\u202e四条")),
                new Hostile(FaultCode.YAML_MALFORMED, "manifest.yaml#line=2", good().edited("manifest.yaml", "id: env-pack", "id: env-pack\nid: other").edited("manifest.yaml", "format: 1\n", "")),
                new Hostile(FaultCode.YAML_MALFORMED, "manifest.yaml#line=6", good().edited("manifest.yaml", "title: 生态环境课程", "title: &bomb 生态环境课程\nsummary: *bomb")),
                new Hostile(FaultCode.YAML_MALFORMED, Packed.QUESTIONS, good().with(Packed.QUESTIONS, "questions: " + "[".repeat(5_000))),
                new Hostile(FaultCode.FIELD_REQUIRED, "manifest.yaml#/publisher/department", good().edited("manifest.yaml", "{department: 生态环境局}", "{}")),
                new Hostile(FaultCode.FIELD_MALFORMED, Packed.COURSE + "#/chapters/0/requiredSeconds", good().edited(Packed.COURSE, "requiredSeconds: 60", "requiredSeconds: 1")),
                new Hostile(FaultCode.FIELD_UNKNOWN, "manifest.yaml#/titel", good().edited("manifest.yaml", "kind: elective", "kind: elective\ntitel: 笔误")),
                new Hostile(FaultCode.DUPLICATE_ID, Packed.QUESTIONS + "#/questions/1/id", good().edited(Packed.QUESTIONS, "id: q-2", "id: q-1")),
                new Hostile(FaultCode.DUPLICATE_ID, "manifest.yaml#/courses/1", good().edited("manifest.yaml", "[env-law]", "[env-law, env-law]")),
                new Hostile(FaultCode.ANSWER_MALFORMED, Packed.QUESTIONS + "#/questions/0/answer", good().edited(Packed.QUESTIONS, "answer: [1]", "answer: [4]")),
                new Hostile(FaultCode.CHAPTER_TITLE, Packed.CHAPTER + "#line=1", good().edited(Packed.CHAPTER, "# 责任", "# 别的标题")),
                new Hostile(FaultCode.MARKDOWN_HTML, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n<script>alert(1)</script>\n")),
                new Hostile(FaultCode.MARKDOWN_HTML, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n文字<b onclick=alert(1)>粗</b>\n")),
                new Hostile(FaultCode.MARKDOWN_LINK, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n[点我](javascript:alert(1))\n")),
                new Hostile(FaultCode.MARKDOWN_LINK, Packed.CHAPTER + "#line=5", good().with(Packed.CHAPTER, "# 责任\n\n[点我][x]\n\n[x]: data:text/html;base64,PHNjcmlwdD4=\n")),
                new Hostile(FaultCode.MARKDOWN_LINK, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n[点我](https://good.example@evil.example/)\n")),
                new Hostile(FaultCode.MARKDOWN_IMAGE, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n![图](https://evil.example/track.png)\n")),
                new Hostile(FaultCode.MARKDOWN_TOO_DEEP, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n" + "*a **b ".repeat(3_000) + "c" + "** d*".repeat(3_000) + "\n")),
                new Hostile(FaultCode.MARKDOWN_TOO_DEEP, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n" + "*a **b ".repeat(60) + "c" + "** d*".repeat(60) + "\n")),
                new Hostile(FaultCode.MARKDOWN_TOO_DEEP, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n" + "[".repeat(50_000) + "\n")),
                new Hostile(FaultCode.MEDIA_TYPE, "media/讲义.pdf", good().with("media/讲义.pdf", "<html><script>alert(1)</script>")),
                new Hostile(FaultCode.MEDIA_TYPE, "media/run.exe", good().with("media/run.exe", "MZ").edited(Packed.COURSE, "讲义.pdf", "讲义.pdf, run.exe")),
                new Hostile(FaultCode.MEDIA_UNUSED, "media/spare.pdf", good().with("media/spare.pdf", "%PDF-1.7")),
                // laws
                new Hostile(FaultCode.LAW_NOT_LISTED, Packed.QUESTIONS + "#/questions/0/law", good().edited(Packed.QUESTIONS, "answer: [1], law: 中华人民共和国环境保护法", "answer: [1], law: 中华人民共和国刑法")),
                new Hostile(FaultCode.LAW_NOT_LISTED, Packed.CHAPTER + "#line=5", good().with(Packed.CHAPTER, "# 责任\n\n《中华人民共和国环境保护法》第四条。\n\n另见《中华人民共和国刑法》第三百三十八条。\n")),
                new Hostile(FaultCode.LAW_NOT_LISTED, Packed.CHAPTER + "#line=3", good().with(Packed.CHAPTER, "# 责任\n\n- **《不存在的管理办法》第1条**\n").signed().zip(), RULES.with(citations -> Map.of())),
                new Hostile(FaultCode.ARTICLE_UNKNOWN, Packed.CHAPTER + "#line=4", good().with(Packed.CHAPTER, "# 责任\n\n《中华人民共和国环境保护法》第四条。\n《中华人民共和国环境保护法》第四条、第九百条\n").signed().zip(), lacking("第九百条")),
                new Hostile(FaultCode.LAW_UNKNOWN, "manifest.yaml#/laws/0", good().signed().zip(), library(Missing.LAW)),
                new Hostile(FaultCode.LAW_VERSION_UNKNOWN, "manifest.yaml#/laws/0", good().signed().zip(), library(Missing.VERSION)),
                new Hostile(FaultCode.ARTICLE_UNKNOWN, Packed.COURSE + "#/chapters/0/cites/0/articles/0", good().signed().zip(), library(Missing.ARTICLE)));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAndSaysWhyAndWhere() {
        return hostile().stream().map(hostile -> DynamicTest.dynamicTest(hostile.reason().code() + " " + hostile.where(), () -> {
            var report = PackCheck.check(hostile.zip(), hostile.rules());

            assertThat(report.isGood()).isFalse();
            assertThat(report.content()).isEmpty();
            assertThat(report.faults()).as(report.faults().toString()).anySatisfy(fault -> {
                assertThat(fault.reason()).isEqualTo(hostile.reason());
                assertThat(fault.where()).isEqualTo(hostile.where());
            });
            assertThat(report.faults()).allSatisfy(fault -> assertThat(fault.message()).startsWith(fault.reason().text()).doesNotContain("\u202e"));
        }));
    }

    @Test
    void thereIsAHostilePackForEveryReason() {
        var covered = EnumSet.noneOf(FaultCode.class);
        hostile().forEach(hostile -> covered.add(hostile.reason()));
        covered.addAll(LooseCourseTest.OF_FOLDERS);

        assertThat(EnumSet.complementOf(covered)).isEmpty();
    }

    @Test
    void everyReasonIsOnThePageOfTheFormatAndNoOther() throws IOException {
        var page = Files.readString(Path.of("..", "PACK-FORMAT.md"));
        var codes = Pattern.compile("`([a-z0-9-]+)`").matcher(page.substring(page.indexOf("## Why a pack is refused"))).results().map(match -> match.group(1)).toList();

        assertThat(codes).containsExactlyInAnyOrderElementsOf(Arrays.stream(FaultCode.values()).map(FaultCode::code).toList());
    }

    @Test
    void allReasonsComeTogether() throws IOException {
        var pack = good().edited("manifest.yaml", "format: 1", "format: 9").edited("manifest.yaml", "version: 1.2.0", "version: one")
                .edited(Packed.QUESTIONS, "id: q-2", "id: q-1").edited(Packed.QUESTIONS, "difficulty: 1, stem: 环境保护是什么", "difficulty: 7, stem: 环境保护是什么")
                .with(Packed.CHAPTER, "# 责任\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n").signed(PackKeys.generate()).extra("../../evil");

        var report = PackCheck.check(pack.zip(), RULES);

        assertThat(report.faults()).extracting(Fault::reason).containsExactlyInAnyOrder(FaultCode.PATH_NOT_ALLOWED, FaultCode.KEY_UNKNOWN, FaultCode.FORMAT_LEVEL, FaultCode.FIELD_MALFORMED,
                FaultCode.FIELD_MALFORMED, FaultCode.DUPLICATE_ID, FaultCode.MARKDOWN_HTML, FaultCode.MARKDOWN_LINK);
    }

    @Test
    void aReportIsBoundedHoweverManyFaultsThereAre() throws IOException {
        var report = PackCheck.check(good().with(Packed.CHAPTER, "# 责任\n\n" + Packed.text(5_000, "a <b>x</b>")).signed().zip(), RULES);

        assertThat(report.faults()).hasSize(SMALL.faults());
        assertThat(report.total()).isEqualTo(10_000);
    }

    @Test
    void aLawThatAChapterOnlyMentionsNeedsNoListing() throws IOException {
        var pack = good().with(Packed.CHAPTER, "# 责任\n\n《中华人民共和国刑法》也有规定；《中华人民共和国环境保护法》第四条、第五条。\n").signed();
        var asked = new java.util.ArrayList<Citation>();

        var report = PackCheck.check(pack.zip(), RULES.with(citations -> {
            asked.addAll(citations);
            return Map.of();
        }));

        assertThat(report.faults()).isEmpty();
        assertThat(asked).extracting(Citation::article).as("what the words cite is looked up").contains("第五条");
        assertThat(asked).filteredOn(citation -> citation.article().equals("第五条")).extracting(Citation::version).as("in the version of the manifest").containsExactly(LocalDate.of(2014, 4, 24));
    }

    @Test
    void aGoodPackIsGood() throws IOException {
        var report = PackCheck.check(good().signed().zip(), PackRules.signed(ring(false, "生态环境局")).with(SMALL).with(citations -> Map.of()));

        assertThat(report.faults()).isEmpty();
        assertThat(report.keyId()).isEqualTo(PackKeys.id(Packed.KEYS.getPublic()));
        assertThat(report.content()).hasValueSatisfying(pack -> {
            assertThat(pack.duties()).containsExactly(new Pack.Duty("STHJ-01", "中华人民共和国环境保护法", "国家工作人员"));
            assertThat(pack.versionOf("中华人民共和国环境保护法")).contains(LocalDate.of(2014, 4, 24));
            assertThat(pack.courses().get(0).chapters().get(0).markdown()).startsWith("《中华人民共和国环境保护法》").doesNotContain("# 责任");
            assertThat(pack.media()).singleElement().satisfies(file -> assertThat(file.contentType()).isEqualTo("application/pdf"));
            assertThat(pack.courses().get(0).questions()).extracting(Pack.Question::answer).containsExactly(List.of(1), List.of(1));
        });
    }

    private static PackRules library(Missing missing) {
        return RULES.with((Collection<Citation> citations) -> {
            var wanted = citations.stream().filter(citation -> citation.article().isEmpty() == (missing != Missing.ARTICLE)).toList();
            return wanted.stream().collect(java.util.stream.Collectors.toMap(citation -> citation, citation -> missing));
        });
    }

    private static PackRules lacking(String article) {
        return RULES.with((Collection<Citation> citations) -> citations.stream().filter(citation -> citation.article().equals(article))
                .collect(java.util.stream.Collectors.toMap(citation -> citation, citation -> Missing.ARTICLE)));
    }

    private static KeyRing ring(boolean revoked, String department) {
        return id -> id.equals(PackKeys.id(Packed.KEYS.getPublic())) ? Optional.of(new KeyRing.KnownKey(Packed.KEYS.getPublic(), revoked, department)) : Optional.empty();
    }

    /** Content changed, sums reckoned anew, and a signature that names the publisher's key but was made with another. */
    private static byte[] forged() {
        KeyPair other = PackKeys.generate();
        var pack = good().edited(Packed.CHAPTER, "第四条", "第六条").signed(other);
        var forged = PackSignature.parse(pack.files().get("signature.txt")).orElseThrow();
        return pack.with("signature.txt", new PackSignature(PackKeys.id(Packed.KEYS.getPublic()), forged.signature()).text()).zip();
    }

    private static byte[] many(int files) {
        var pack = good();
        for (int index = 0; index < files; index++) {
            pack.extra("media/" + index + ".pdf");
        }
        return pack.signed().zip();
    }

    private static byte[] mp4(int bytes) {
        var content = Packed.repeated(bytes);
        System.arraycopy("....ftyp".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        return content;
    }

    private static byte[] with(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The first entry's flag or method, in the directory and before the data. */
    private static byte[] patched(byte[] zip, int inDirectory, int inHeader, int value) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(find(buffer, CENTRAL, 0) + inDirectory, (short) value);
        buffer.putShort(find(buffer, LOCAL, 0) + inHeader, (short) value);
        return zip;
    }

    /** The second entry's data are the first's. */
    private static byte[] overlapping(byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(find(buffer, CENTRAL, find(buffer, CENTRAL, 0) + 4) + 42, 0);
        return zip;
    }

    /** Before the data, and in the directory too if wanted; both names have the same length. */
    private static byte[] renamed(byte[] zip, String from, String to, boolean inDirectoryToo) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        var header = text.indexOf(from);
        var directory = text.lastIndexOf(from);
        for (int index = 0; index < from.length(); index++) {
            zip[header + index] = (byte) to.charAt(index);
            zip[directory + index] = (byte) (inDirectoryToo ? to : from).charAt(index);
        }
        return zip;
    }

    private static byte[] damaged(byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var second = find(buffer, LOCAL, find(buffer, LOCAL, 0) + 4);
        var data = second + 30 + buffer.getShort(second + 26) + buffer.getShort(second + 28);
        Arrays.fill(zip, data, data + 40, (byte) 0xFF);
        return zip;
    }

    private static int find(ByteBuffer buffer, int signature, int from) {
        for (int index = from; index < buffer.limit() - 4; index++) {
            if (buffer.getInt(index) == signature) {
                return index;
            }
        }
        throw new IllegalStateException("not there");
    }
}
