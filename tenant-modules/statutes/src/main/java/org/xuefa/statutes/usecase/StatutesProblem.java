package org.xuefa.statutes.usecase;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Reasons that the library may give. */
public enum StatutesProblem implements ProblemCode {
    STATUTE_ARCHIVE_UNREADABLE(ProblemKind.MALFORMED, "上传的文件不是可读的 ZIP 压缩包"),
    STATUTE_ARCHIVE_EMPTY(ProblemKind.RULE, "压缩包里没有 .md、.txt 或 .docx 文件"),
    STATUTE_ARCHIVE_TOO_LARGE(ProblemKind.TOO_LARGE, "压缩包超过了导入的限制"),
    LAW_NAME_TAKEN(ProblemKind.CONFLICT, "这个名称已经指另一部法律"),
    LAW_NAME_CITED(ProblemKind.CONFLICT, "还有课程或试题用这个名称引用"),
    EVERYDAY_WORD_EXISTS(ProblemKind.CONFLICT, "这个日常用语已经有了"),
    LAW_VERSION_CITED(ProblemKind.CONFLICT, "还有课程或试题引用这个版本");

    private final ProblemKind kind;
    private final String title;

    StatutesProblem(ProblemKind kind, String title) {
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
