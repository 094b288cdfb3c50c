package org.xuefa.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xuefa.assessment.Grade;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.CertificateDocument;

/** The certificate on a page of A4, lying. One is drawn at a time: the fonts in memory are shared. */
@ApplicationScoped
public class PdfCertificate implements CertificateDocument {
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final Color RED = new Color(0xB3, 0x26, 0x1E);
    private static final float MARGIN = 96;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    /** A line does not begin with one of these. */
    private static final String NOT_FIRST = "，。、；：！？）》”’";
    private final ReentrantLock drawing = new ReentrantLock();

    @Override
    public byte[] draw(Certificate certificate, String verifyAddress) {
        drawing.lock();
        try (var document = new PDDocument()) {
            var page = new PDPage(PAGE);
            document.addPage(page);
            var font = new ChineseFont(document);
            try (var content = new PDPageContentStream(document, page)) {
                frame(content);
                text(content, font, certificate);
                verification(content, font, certificate, verifyAddress);
            }
            Metadata.write(document, font.printable(certificate.printed().campaignTitle()) + "合格证书", certificate.issuedAt());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drawing.unlock();
        }
    }

    private static void frame(PDPageContentStream content) throws IOException {
        content.setStrokingColor(RED);
        content.setLineWidth(4);
        content.addRect(28, 28, PAGE.getWidth() - 56, PAGE.getHeight() - 56);
        content.stroke();
        content.setLineWidth(1);
        content.addRect(36, 36, PAGE.getWidth() - 72, PAGE.getHeight() - 72);
        content.stroke();
    }

    private static void text(PDPageContentStream content, ChineseFont font, Certificate certificate) throws IOException {
        var printed = certificate.printed();
        content.setNonStrokingColor(RED);
        centred(content, font, "学法考试合格证书", 40, 450);
        content.setNonStrokingColor(Color.BLACK);
        centred(content, font, font.printable(printed.personName()), 28, 380);
        float y = 336;
        for (var line : lines(font, font.printable(printed.unitName()), 16)) {
            centred(content, font, line, 16, y);
            y -= 24;
        }
        y -= 16;
        var score = printed.showScore() ? "，成绩 " + printed.score() + " 分" : "";
        var body = font.printable("参加" + printed.campaignTitle() + "，完成规定学习任务" + score + "，考试等次为“" + label(printed.grade()) + "”，特发此证。");
        for (var line : lines(font, body, 18)) {
            centred(content, font, line, 18, y);
            y -= 30;
        }
        right(content, font, font.printable(printed.issuer()), 18, 120);
        right(content, font, printed.issuedOn().format(DATE), 16, 92);
    }

    private static void verification(PDPageContentStream content, ChineseFont font, Certificate certificate, String verifyAddress) throws IOException {
        QrCode.draw(content, verifyAddress, MARGIN, 84, 84);
        write(content, font, "扫码核验真伪", 10, MARGIN + 12, 68);
        write(content, font, "证书编号：" + certificate.number(), 11, MARGIN, PAGE.getHeight() - 76);
    }

    /** 优秀, 良好, 合格. */
    static String label(Grade grade) {
        return switch (grade) {
            case EXCELLENT -> "优秀";
            case GOOD -> "良好";
            case PASS -> "合格";
            case FAIL -> throw new IllegalArgumentException("no certificate for a fail");
        };
    }

    private static List<String> lines(ChineseFont font, String text, float size) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            var sign = Character.toString(point);
            if (!line.isEmpty() && font.width(line + sign, size) > PAGE.getWidth() - 2 * MARGIN && NOT_FIRST.indexOf(point) < 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(sign);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void centred(PDPageContentStream content, ChineseFont font, String text, float size, float y) throws IOException {
        write(content, font, text, size, (PAGE.getWidth() - font.width(text, size)) / 2, y);
    }

    private static void right(PDPageContentStream content, ChineseFont font, String text, float size, float y) throws IOException {
        write(content, font, text, size, PAGE.getWidth() - MARGIN - font.width(text, size), y);
    }

    private static void write(PDPageContentStream content, ChineseFont font, String text, float size, float x, float y) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        font.show(content, text, size);
        content.endText();
    }
}
