package org.xuefa.platform.problem;

/**
 * One field that is wrong.
 *
 * @param pointer JSON Pointer of the field, or row=7;column=身份证号 in an imported sheet
 * @param code stable word for the reason, such as malformed, required, duplicate
 * @param message one Chinese sentence; never the value itself where it may be personal data
 */
public record FieldProblem(String pointer, String code, String message) {}
