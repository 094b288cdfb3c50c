package org.xuefa.platform.problem;

import java.util.Locale;

/** A reason for refusal; each feature has an enum of them, each is described in api-spec/problems.md. */
public interface ProblemCode {
    String name();

    ProblemKind kind();

    /** One short Chinese sentence without personal data. */
    String title();

    /** Stable reference: CREDIT_SHORT is /problems/credit-short. */
    default String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
