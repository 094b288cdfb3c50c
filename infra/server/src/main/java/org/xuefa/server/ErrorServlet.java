package org.xuefa.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xuefa.platform.problem.ProblemDocuments;
import org.xuefa.platform.web.Json;
import org.xuefa.platform.web.ProblemMapper;

/** Answers for what ends outside the interface (the container's own errors) in the same form, without a stack trace or the server's name. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute("jakarta.servlet.error.status_code") instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType(ProblemDocuments.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        Json.mapper().writeValue(response.getOutputStream(), ProblemMapper.ofStatus(status).getEntity());
    }
}
