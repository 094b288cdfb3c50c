package org.xuefa.certification.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code drawn as rectangles: sharp at any size, no picture in the file. */
final class QrCode {
    private QrCode() {}

    static void draw(PDPageContentStream page, String content, float x, float y, float size) throws IOException {
        try {
            var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            float module = size / modules.getWidth();
            for (int row = 0; row < modules.getHeight(); row++) {
                int column = 0;
                while (column < modules.getWidth()) {
                    int from = column;
                    while (column < modules.getWidth() && modules.get(column, row)) {
                        column++;
                    }
                    if (column > from) {
                        page.addRect(x + from * module, y + size - (row + 1) * module, (column - from) * module, module);
                    }
                    column++;
                }
            }
            page.fill();
        } catch (WriterException e) {
            throw new IllegalArgumentException("not an address for a QR code", e);
        }
    }
}
