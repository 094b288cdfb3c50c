package org.xuefa.packtool;

/**
 * Bounds of a pack. What is beyond them is refused while it is read, before it is in memory.
 *
 * @param zipBytes of the file as it is handed over
 * @param files in the pack
 * @param unpackedBytes of all files together
 * @param textBytes of one Markdown, YAML or list file
 * @param ratio unpacked to packed of one file; looked at from a megabyte on
 * @param pathBytes of one path in UTF-8
 * @param depth names in a path: courses/ecology-law/01-duty.md has three
 * @param faults kept for the report; further ones are counted
 */
public record PackLimits(long zipBytes, int files, long unpackedBytes, int textBytes, int ratio, int pathBytes, int depth, int faults) {
    public static final PackLimits DEFAULT = new PackLimits(300L << 20, 2_000, 600L << 20, 1 << 20, 100, 200, 3, 1_000);

    static final int COURSES = 50;
    static final int CHAPTERS = 60;
    static final int QUESTIONS = 500;
    static final int LIST = 200;
    static final int MARKDOWN = 100_000;
    /** From here on the ratio is looked at: a small text that repeats itself is no bomb. */
    static final int RATIO_FROM = 1 << 20;
}
