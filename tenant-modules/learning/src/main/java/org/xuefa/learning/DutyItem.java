package org.xuefa.learning;

/**
 * An item of a department's law-popularization duty list (普法责任清单) that a course pack says it fulfils.
 *
 * @param code as in the list, such as STHJ-01
 * @param law full title without book-title marks
 * @param audience whom the department has to reach; may be empty
 */
public record DutyItem(String code, String law, String audience) {}
