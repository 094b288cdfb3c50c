package org.xuefa.enrolment.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.MySessionsApi;
import org.xuefa.api.model.Session;
import org.xuefa.api.model.SessionList;
import org.xuefa.enrolment.domain.AccountDirectory;
import org.xuefa.enrolment.usecase.Sessions;
import org.xuefa.platform.web.Json;

@Path("/cities/{city}/my/sessions")
@RequestScoped
public class MySessionsResource implements MySessionsApi {
    private final Sessions sessions;

    @Context
    private HttpHeaders headers;

    protected MySessionsResource() {
        this(null);
    }

    @Inject
    public MySessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Response listMySessions(String city) {
        return Response.ok(model(sessions.mine(), session(headers.getHeaderString(HttpHeaders.AUTHORIZATION)))).build();
    }

    @Override
    public Response endMySessions(String city) {
        sessions.endMine();
        return Response.noContent().build();
    }

    @Override
    public Response endMySession(String city, String sessionId) {
        sessions.end(sessionId);
        return Response.noContent().build();
    }

    static SessionList model(List<AccountDirectory.Session> found, @Nullable String current) {
        return new SessionList().items(found.stream().map(session -> new Session().id(session.id()).startedAt(session.startedAt()).lastSeenAt(session.lastSeenAt())
                .address(session.address()).current(current == null ? null : current.equals(session.id()))).toList());
    }

    /** Session of the token that the door has verified. */
    static @Nullable String session(@Nullable String authorization) {
        try {
            var claims = authorization == null ? "" : authorization.split("\\.")[1];
            return Json.mapper().readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)).path("sid").textValue();
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | JsonProcessingException e) {
            return null;
        }
    }
}
