package org.xuefa.platform.sheet;

/**
 * What an uploaded sheet may take.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes size of everything in it, unpacked
 * @param rows filled rows of the sheet, heading included
 * @param columns columns that are looked at; what lies to the right is passed over
 */
public record SheetLimits(long fileBytes, long unpackedBytes, int rows, int columns) {
    /** Longest text of a cell that is kept. */
    static final int CELL = 500;
    static final int PARTS = 500;
}
