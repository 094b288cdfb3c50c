package org.xuefa.duty.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a duty sheet as people filled it in.
 *
 * @param row as Excel counts, from 1
 */
public record DutyLine(int row, Map<DutyColumn, String> cells) {
    public DutyLine {
        cells = cells.isEmpty() ? new EnumMap<>(DutyColumn.class) : new EnumMap<>(cells);
    }

    public String cell(DutyColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The word by which the department is looked up: the credit code where there is one. */
    public String departmentWord() {
        return cell(DutyColumn.CREDIT_CODE).isEmpty() ? cell(DutyColumn.DEPARTMENT) : cell(DutyColumn.CREDIT_CODE);
    }
}
