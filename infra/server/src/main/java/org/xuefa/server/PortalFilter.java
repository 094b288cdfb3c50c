package org.xuefa.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;

/** The portal is one page: addresses like /wuwei/courses are its own. Files with a hash in their name may be kept by browsers for a year. */
public class PortalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isServed(path) || request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT) {
            if (path.startsWith("/assets/")) {
                response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            }
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher("/index.html").forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * The interface, health, metrics and real files, which lie at the top or among the assets; all else that no servlet has for its own is an address inside the portal, also with
     * a dot in it, as the name of a plugin has.
     */
    private static boolean isServed(String path) {
        return path.startsWith("/api/") || path.startsWith("/health") || path.startsWith("/metrics") || path.startsWith("/assets/") || path.lastIndexOf('/') == 0 && path.contains(".");
    }
}
