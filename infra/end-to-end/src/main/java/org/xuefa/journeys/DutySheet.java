package org.xuefa.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** A duty list as a justice bureau keeps it. */
final class DutySheet {
    private static final List<SheetColumn> COLUMNS = Stream.of("编号", "单位", "法律法规", "重点普法内容", "普法对象", "时间及标志性节点", "普法措施", "联系单位")
            .map(title -> new SheetColumn(title, 24)).toList();
    private final List<Object[]> rows = new ArrayList<>();

    DutySheet row(String code, String unit, String law, String articles, String audience, String occasions, String measures, String contact) {
        rows.add(new Object[] {code, unit, law, articles, audience, occasions, measures, contact});
        return this;
    }

    byte[] sheet() {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, "普法责任清单", COLUMNS)) {
            rows.forEach(sheet::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
