package org.xuefa.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xuefa.assessment.Grade;
import org.xuefa.certification.domain.Certificate;

class PdfCertificateTest {
    private static final String ADDRESS = "https://xuefa.example/wuwei/verify/AbCdEfGhIjKlMnOpQrStUv";
    private final PdfCertificate drawing = new PdfCertificate();

    @BeforeAll
    static void theValidatorIsReady() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void isPdfA2b() throws Exception {
        assertValid(drawing.draw(certificate("王小明", "武威市司法局"), ADDRESS));
    }

    @Test
    void saysWhatIsPrintedAndEmbedsTheFont() throws IOException {
        try (var document = Loader.loadPDF(drawing.draw(certificate("王小明", "武威市凉州区人民政府办公室"), ADDRESS))) {
            assertThat(text(drawing.draw(certificate("王小明", "武威市凉州区人民政府办公室"), ADDRESS)))
                    .contains("学法考试合格证书", "王小明", "武威市凉州区人民政府办公室", "2026 年度国家工作人员学法考试", "95", "优秀", "XF-620600-2026-0000123", "2026年11月1日");
            var fonts = document.getPage(0).getResources().getFontNames();
            assertThat(fonts).hasSize(1).allSatisfy(name -> assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue());
        }
    }

    @Test
    void theQrCodeLeadsToTheVerification() throws Exception {
        try (var document = Loader.loadPDF(drawing.draw(certificate("王小明", "武威市司法局"), ADDRESS))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void showsRareCharactersAndMarksWhatTheFontLacks() throws Exception {
        var bytes = drawing.draw(certificate("𠮷䶮喆", "旯旮村\uDBFF\uDFFD委会"), ADDRESS);

        assertThat(text(bytes)).contains("𠮷䶮喆", "旯旮村〓委会");
        assertValid(bytes);
    }

    /** The first and last characters of the extensions from B to F that a name may hold. */
    @Test
    void namesOfRareCharactersAlone() throws Exception {
        for (var name : List.of("𠀀𪛖", "𪜀𫜴", "𫝀𫠝", "𫠠𬺡", "𬺰𮯠", "𡈼𡿨·𪚥")) {
            var bytes = drawing.draw(certificate(name, "武威市司法局"), ADDRESS);

            assertThat(text(bytes)).contains(name);
            assertValid(bytes);
            assertThat(bytes.length).isLessThan(120_000);
        }
    }

    @Test
    void aVeryLongUnitNameIsBrokenIntoLinesAndLosesNothing() throws Exception {
        var unit = "甘肃省武威市民勤县石羊河流域水资源管理与生态环境综合治理监督检查工作领导小组办公室下属第一综合行政执法大队";
        var bytes = drawing.draw(certificate("司马相如", unit), ADDRESS);

        assertThat(text(bytes).replaceAll("\\s", "")).contains(unit);
        assertValid(bytes);
    }

    @Test
    void isSmallBecauseOnlyTheCharactersUsedAreEmbedded() {
        assertThat(drawing.draw(certificate("王小明", "武威市司法局"), ADDRESS).length).isLessThan(120_000);
    }

    private static String text(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void assertValid(byte[] bytes) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream().filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static Certificate certificate(String name, String unit) {
        var issued = Instant.parse("2026-11-01T02:00:00.123Z");
        return new Certificate(new UUID(1, 1), "XF-620600-2026-0000123", "AbCdEfGhIjKlMnOpQrStUv", new UUID(2, 2), new UUID(3, 3), new UUID(4, 4),
                new Certificate.Printed(name, unit, "2026 年度国家工作人员学法考试", Grade.EXCELLENT, 95, true, "武威市司法局", LocalDate.of(2026, 11, 1)), "/a/",
                Certificate.State.VALID, null, issued, 0);
    }
}
