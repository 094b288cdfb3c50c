package org.xuefa.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.xuefa.platform.config.Settings;

/** Headers of ASVS V3.4 on every answer. Only Keycloak's origin may be talked to or framed besides our own. */
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    private volatile String policy = "";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure() || "https".equals(URI.create(settings.publicUrl()).getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    private String policy() {
        if (policy.isEmpty()) {
            var keycloak = URI.create(settings.keycloakUrl());
            var origin = keycloak.getScheme() + "://" + keycloak.getRawAuthority();
            policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
                    + "font-src 'self' data:; connect-src 'self' " + origin + "; frame-src 'self' blob: " + origin + "; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self' " + origin + "; frame-ancestors 'self'";
        }
        return policy;
    }
}
