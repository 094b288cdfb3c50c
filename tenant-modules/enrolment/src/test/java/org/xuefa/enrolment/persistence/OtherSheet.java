package org.xuefa.enrolment.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** A workbook that is no roster. */
final class OtherSheet {
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "其他", List.of(new SheetColumn("甲", 8)))) {
            for (int row = 0; row < 10; row++) {
                sheet.row("内容" + row);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
