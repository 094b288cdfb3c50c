package org.xuefa.platform.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Beside {@link ProblemMapper} only because the container brings its own mapper for this exception, which would win by being nearer. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {
    private final ProblemMapper problems = new ProblemMapper();

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return problems.toResponse(invalid);
    }
}
