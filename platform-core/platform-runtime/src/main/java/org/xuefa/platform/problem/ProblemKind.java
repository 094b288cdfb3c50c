package org.xuefa.platform.problem;

/** What sort of refusal it is; the only place that knows statuses is the mapper's table here. */
public enum ProblemKind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    OUTDATED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    RULE(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
