package org.xuefa.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.keycloak.KeycloakFailure;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemDocuments;
import org.xuefa.platform.problem.Refusal;

/** Turns whatever a request ended with into one problem document. What nobody expected is logged once, and the caller gets its trace id only. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            var response = known(cause);
            if (response != null) {
                return response;
            }
        }
        LOG.log(Level.SEVERE, "unexpected error", thrown);
        return ProblemDocuments.of(CommonProblem.UNEXPECTED, Map.of(), List.of());
    }

    private static @Nullable Response known(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> ProblemDocuments.of(refusal);
            case ConstraintViolationException invalid -> ProblemDocuments.of(Refusal.invalid(ContractViolations.fields(invalid.getConstraintViolations())));
            case UnrecognizedPropertyException unknown -> ProblemDocuments.of(Refusal.invalid(pointer(unknown), "unknown", "不支持的字段"));
            case JsonMappingException mapping -> ProblemDocuments.of(Refusal.invalid(pointer(mapping), "malformed", "字段的类型或取值不正确"));
            case JsonProcessingException _ -> ProblemDocuments.of(Refusal.invalid("", "malformed", "请求内容不是有效的 JSON"));
            case WebApplicationException web -> web.getCause() instanceof Refusal refusal ? ProblemDocuments.of(refusal) : ofStatus(web);
            case OptimisticLockException _ -> ProblemDocuments.of(CommonProblem.CONFLICTING_CHANGE, Map.of(), List.of());
            case KeycloakFailure.Unavailable away -> unavailable("Keycloak", away);
            case JDBCConnectionException away -> unavailable("the database", away);
            case SQLNonTransientConnectionException away -> unavailable("the database", away);
            case SQLTransientException away -> unavailable("the database", away);
            case SQLException sql when sql.getSQLState() != null && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")) -> unavailable("the database", sql);
            default -> null;
        };
    }

    private static Response unavailable(String what, Throwable away) {
        LOG.log(Level.WARNING, "{0} does not answer: {1}", new Object[] {what, away.getClass().getSimpleName()});
        return ProblemDocuments.of(CommonProblem.SERVICE_UNAVAILABLE, Map.of(), List.of());
    }

    private static Response ofStatus(WebApplicationException web) {
        if (web.getResponse().getStatus() >= 500 && web.getResponse().getStatus() != 503) {
            LOG.log(Level.SEVERE, "unexpected error", web);
        }
        var response = ofStatus(web.getResponse().getStatus());
        var allow = web.getResponse().getHeaderString("Allow");
        return allow == null ? response : Response.fromResponse(response).header("Allow", allow).build();
    }

    /** The problem document for a bare status of the container. */
    public static Response ofStatus(int status) {
        var problem = switch (status) {
            case 400 -> CommonProblem.INVALID_REQUEST;
            case 401 -> CommonProblem.LOGIN_REQUIRED;
            case 403 -> CommonProblem.NOT_PERMITTED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.SERVICE_UNAVAILABLE;
            default -> CommonProblem.UNEXPECTED;
        };
        return ProblemDocuments.of(problem, Map.of(), List.of());
    }

    private static String pointer(JsonMappingException mapping) {
        var pointer = new StringBuilder();
        mapping.getPath().forEach(step -> pointer.append('/').append(step.getFieldName() == null ? Integer.toString(step.getIndex()) : ContractViolations.escaped(step.getFieldName())));
        return pointer.toString();
    }
}
