package org.xuefa.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Operations whose contract asks for an Idempotency-Key run once for each key of a caller: a repeated request gets the first answer again,
 * byte by byte. A server error releases the key. Runs inside the door, so that caller and city are known.
 */
@Provider
@Priority(Priorities.USER - 500)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String CLAIM = IdempotencyFilter.class.getName();

    /** One in so many claims also removes what is older than a day. */
    private static final int CLEAN_EVERY = 500;

    private record Claimed(IdempotencyClaims.Claim claim, IdempotentBody body) {}

    @Inject
    private AccessRules rules;

    @Inject
    private IdempotencyStore store;

    @Inject
    private IdempotencyClaims claims;

    @Context
    private ResourceInfo resource;

    public IdempotencyFilter() {}

    IdempotencyFilter(AccessRules rules, IdempotencyStore store, IdempotencyClaims claims, ResourceInfo resource) {
        this.rules = rules;
        this.store = store;
        this.claims = claims;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        var operation = method == null ? null : rules.find(method.getName()).orElse(null);
        if (operation == null || !operation.needsIdempotencyKey() || CurrentTenant.find().isEmpty()) {
            return;
        }
        var key = request.getHeaderString(HEADER);
        if (key == null || !key.matches("[A-Za-z0-9_-]{8,80}")) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        var body = IdempotentBody.read(request.getEntityStream());
        var id = IdempotentBody.digest(CurrentCaller.orSystem().subject() + "\n" + operation.id() + "\n" + key);
        var payload = IdempotentBody.digest(request.getUriInfo().getRequestUri().getRawPath() + "\n" + request.getUriInfo().getRequestUri().getRawQuery() + "\n" + body.hash());
        var claim = claims.claim(id, payload);
        if (claim.isEmpty()) {
            body.close();
            var earlier = store.earlier(id, payload).orElseThrow(() -> new Refusal(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT));
            replay(request, earlier);
            return;
        }
        request.setProperty(CLAIM, new Claimed(claim.get(), body));
        request.setEntityStream(body.stream());
        if (ThreadLocalRandom.current().nextInt(CLEAN_EVERY) == 0) {
            store.forgetOld();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIM) instanceof Claimed claimed)) {
            return;
        }
        request.removeProperty(CLAIM);
        claimed.body().close();
        var bytes = response.getStatus() >= 500 ? null : bytes(response);
        if (bytes == null) {
            claims.release(claimed.claim());
            return;
        }
        if (response.hasEntity()) {
            response.setEntity(bytes, response.getEntityAnnotations(), response.getMediaType());
        }
        var type = response.getMediaType();
        claims.finish(claimed.claim(), new IdempotencyStore.Answer(response.getStatus(), type == null ? null : type.getType() + "/" + type.getSubtype(),
                response.getHeaderString(HttpHeaders.ETAG), response.getHeaderString(HttpHeaders.LOCATION), bytes));
    }

    void replay(ContainerRequestContext request, IdempotencyStore.Answer answer) {
        var response = Response.status(answer.status());
        if (answer.body().length > 0) {
            response.entity(answer.body()).type(answer.mediaType() == null ? MediaType.APPLICATION_JSON : answer.mediaType());
        }
        if (answer.entityTag() != null) {
            response.header(HttpHeaders.ETAG, answer.entityTag());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        request.abortWith(response.header("Idempotent-Replayed", "true").build());
    }

    /** What will be sent; null when it cannot be kept (a stream), then the key is released. */
    private static byte @Nullable [] bytes(ContainerResponseContext response) throws JsonProcessingException {
        if (!response.hasEntity()) {
            return new byte[0];
        }
        var entity = response.getEntity();
        if (entity instanceof byte[] ready) {
            return ready;
        }
        var type = response.getMediaType();
        return type != null && type.getSubtype().endsWith("json") ? Json.mapper().writeValueAsBytes(entity) : null;
    }
}
