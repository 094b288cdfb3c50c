package org.xuefa.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuefa.platform.web.TraceId;

/** Builds RFC 9457 documents; the only place that turns a kind into a status. */
public final class ProblemDocuments {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDocuments() {}

    public static Response of(Refusal refusal) {
        return of(refusal.problem(), refusal.facts(), refusal.fields());
    }

    public static Response of(ProblemCode problem, Map<String, Object> facts, List<FieldProblem> fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type());
        body.put("title", problem.title());
        body.put("status", problem.kind().status());
        facts.forEach((name, value) -> body.put(name, printed(value)));
        if (!fields.isEmpty()) {
            body.put("errors", fields);
        }
        TraceId.find().ifPresent(trace -> body.put("traceId", trace));
        var response = Response.status(problem.kind().status()).type(MEDIA_TYPE).entity(body);
        if (facts.get("retryAfter") instanceof Number seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds);
        } else if (problem.kind() == ProblemKind.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static Object printed(Object value) {
        return switch (value) {
            case Number number when !(number instanceof BigDecimal) -> number;
            case Boolean truth -> truth;
            case List<?> list -> list;
            case Map<?, ?> map -> map;
            default -> value.toString();
        };
    }
}
