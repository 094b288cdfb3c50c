package org.xuefa.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Outermost filter: stamps the time of arrival and the trace id, and leaves the thread clean whatever happened inside. */
public class RequestScopeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final transient Clock clock;

    public RequestScopeFilter() {
        this(Clock.systemUTC());
    }

    @Inject
    public RequestScopeFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Arrival.enter(clock.instant());
        var trace = TraceId.enter(request.getHeader("traceparent"));
        LogContext.put("traceId", trace);
        response.setHeader("X-Trace-Id", trace);
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.clear();
            CurrentCaller.leave();
            CurrentTenant.leave(null);
            TraceId.leave();
            Arrival.leave();
        }
    }
}
