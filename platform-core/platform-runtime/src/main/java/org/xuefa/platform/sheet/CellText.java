package org.xuefa.platform.sheet;

/** Keeps a text a text: a spreadsheet must not run it when it opens the export. */
public final class CellText {
    /** Signs that begin a formula, also in full width, and white space that some programs skip before one. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final int LONGEST = 32_767;

    private CellText() {}

    /** The text with an apostrophe in front when it begins like a formula; without signs that XML cannot hold; cut to what a cell takes. */
    public static String neutral(String text) {
        var clean = text.codePoints().filter(CellText::isXml).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        var safe = !clean.isEmpty() && DANGEROUS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }

    /** What a text was before {@link #neutral} put an apostrophe in front, so that an export that is imported again says the same. */
    public static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
