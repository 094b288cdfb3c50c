package org.xuefa.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** A roster of one person. */
final class RosterSheet {
    private static final List<String> TITLES = List.of("序号", "单位", "姓名", "身份证号", "联系方式", "职务职级", "层次", "备注");

    private RosterSheet() {}

    static byte[] of(String unit) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "名单", TITLES.stream().map(title -> new SheetColumn(title, 12)).toList())) {
            sheet.row("1", unit, "张三", "11010519491231002X", "13800138000", "科员", "国家工作人员", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
