package org.xuefa.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    void tellsPicturesByTheirContentAndNoticesWhatIsCutOff() throws IOException {
        for (var kind : new FileKind[] {FileKind.PNG, FileKind.JPEG}) {
            var picture = picture(kind == FileKind.PNG ? "png" : "jpg");

            assertThat(FileKind.of(picture)).contains(kind);
            assertThat(kind.ends(picture)).isTrue();
            assertThat(kind.ends(Arrays.copyOf(picture, picture.length - 7))).isFalse();
            assertThat(kind.ends(Arrays.copyOf(picture, picture.length + 3))).isEqualTo(kind == FileKind.JPEG);
        }
        assertThat(FileKind.of("MZ executable.pdf".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }

    @Test
    void takesAScanWithAFirstPageButNotOneThatRunsSomething() throws IOException {
        var place = new COSArray();
        place.add(COSInteger.ZERO);
        place.add(COSName.getPDFName("FitH"));

        assertThat(PdfCheck.isAcceptable(pdf(document -> document.getDocumentCatalog().getCOSObject().setItem("OpenAction", place)), 3)).isTrue();
        assertThat(PdfCheck.isAcceptable(pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))), 3)).isFalse();
        assertThat(PdfCheck.isAcceptable(pdf(document -> document.addPage(new PDPage())), 1)).isFalse();
        assertThat(PdfCheck.isAcceptable("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII), 3)).isFalse();
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
