package org.xuefa.platform.sheet;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Why an uploaded file is not taken as a sheet. */
public enum SheetProblem implements ProblemCode {
    NOT_A_SHEET(ProblemKind.MALFORMED, "文件不是有效的 Excel 工作簿（xlsx）"),
    SHEET_TOO_LARGE(ProblemKind.TOO_LARGE, "文件过大或行数过多，请分批导入"),
    SHEET_NOT_SAFE(ProblemKind.MALFORMED, "文件含有不允许的内容（外部实体、数组公式或异常压缩），请另存为普通工作簿后重试"),
    SHEET_WRONG_COLUMNS(ProblemKind.MALFORMED, "表头与模板不一致，请使用模板填写");

    private final ProblemKind kind;
    private final String title;

    SheetProblem(ProblemKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
