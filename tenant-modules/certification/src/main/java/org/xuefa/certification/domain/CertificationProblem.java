package org.xuefa.certification.domain;

import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.ProblemKind;

/** Reasons for refusal that only certification gives; described in api-spec/problems.md. */
public enum CertificationProblem implements ProblemCode {
    CERTIFICATE_REVOKED(ProblemKind.CONFLICT, "证书已撤销");

    private final ProblemKind kind;
    private final String title;

    CertificationProblem(ProblemKind kind, String title) {
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
