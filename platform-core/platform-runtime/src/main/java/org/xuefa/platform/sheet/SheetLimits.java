package org.xuefa.platform.sheet;

/**
 * What an uploaded sheet may take.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes size of everything in it, unpacked
 * @param rows filled rows of the sheet, heading included
 * @param columns columns that are looked at; what lies to the right is passed over
 * @param cell longest text of a cell that is kept, in characters
 */
public record SheetLimits(long fileBytes, long unpackedBytes, int rows, int columns, int cell) {
    private static final int USUAL_CELL = 500;
    static final int PARTS = 500;

    public SheetLimits(long fileBytes, long unpackedBytes, int rows, int columns) {
        this(fileBytes, unpackedBytes, rows, columns, USUAL_CELL);
    }
}
