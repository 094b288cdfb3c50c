package org.xuefa.platform.sheet;

import java.util.List;

/**
 * A row that was read.
 *
 * @param number as Excel counts, from 1
 * @param cells as text without white space around; empty where there is none
 */
public record SheetRow(int number, List<String> cells) {
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
