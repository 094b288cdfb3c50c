package org.xuefa.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetWriter;

/** A sheet as the answer to a download, written while it is sent. */
public final class SheetDownloads {
    private SheetDownloads() {}

    /** @param name of the sheet and, with its ending, of the file */
    public static Response download(String name, List<SheetColumn> columns, Consumer<SheetWriter> rows) {
        StreamingOutput body = out -> {
            try (var sheet = new SheetWriter(out, name, columns)) {
                rows.accept(sheet);
            }
        };
        var encoded = URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, SheetWriter.MEDIA_TYPE).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sheet.xlsx\"; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
