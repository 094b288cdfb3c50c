package org.xuefa.platform.sheet;

/**
 * A column of an exported sheet.
 *
 * @param width in characters
 */
public record SheetColumn(String title, int width) {}
