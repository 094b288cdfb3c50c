package org.xuefa.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xuefa.platform.problem.Refusal;

/**
 * Looks through an uploaded file before it is parsed: unpacks every part once while counting, whatever sizes the file claims, and refuses
 * what a list of people never needs and a parser may choke on: document types, array formulas, cells beyond column XXX.
 */
final class PackageCheck {
    private static final int BUFFER = 64 * 1024;
    private static final int OVERLAP = 64;
    private static final String ROW = "<row ";
    /** Beyond this ratio, from a megabyte on, a part is no text that people wrote. */
    private static final long RATIO = 300;
    private static final Pattern NOT_SAFE = Pattern.compile("<!DOCTYPE|<!ENTITY|t=[\"']array|\\br=[\"']([A-Z]{4}|[Y-Z][A-Z]{2})");

    private PackageCheck() {}

    /** About how many rows the largest sheet has. */
    static int check(Path file, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw new Refusal(SheetProblem.SHEET_TOO_LARGE, Map.of("maxBytes", limits.fileBytes()));
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > SheetLimits.PARTS) {
                throw new Refusal(SheetProblem.SHEET_NOT_SAFE);
            }
            long total = 0;
            int rows = 0;
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var part = part(zip, entries.nextElement(), limits.unpackedBytes() - total);
                total += part.bytes;
                rows = Math.max(rows, part.rows);
            }
            return rows;
        } catch (ZipException e) {
            throw new Refusal(SheetProblem.NOT_A_SHEET);
        }
    }

    private record Part(long bytes, int rows) {}

    private static Part part(ZipFile zip, ZipEntry entry, long allowed) throws IOException {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        long count = 0;
        int rows = 0;
        var before = "";
        try (InputStream in = zip.getInputStream(entry)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > 1_000_000 && count > RATIO * Math.max(1, entry.getCompressedSize())) {
                    throw new Refusal(SheetProblem.SHEET_NOT_SAFE);
                }
                if (count > allowed) {
                    throw new Refusal(SheetProblem.SHEET_TOO_LARGE);
                }
                if (xml) {
                    var text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    if (text.indexOf('\0') >= 0 || NOT_SAFE.matcher(text).find()) {
                        throw new Refusal(SheetProblem.SHEET_NOT_SAFE);
                    }
                    for (int row = text.indexOf(ROW, Math.max(0, before.length() - ROW.length() + 1)); row >= 0; row = text.indexOf(ROW, row + 1)) {
                        rows++;
                    }
                    before = text.substring(Math.max(0, text.length() - OVERLAP));
                }
            }
        }
        return new Part(count, rows);
    }
}
