package org.xuefa.certification.boundary;

import jakarta.ws.rs.core.Response;
import org.xuefa.certification.domain.Certificate;

/** A document as an answer. */
final class Documents {
    private Documents() {}

    static Response response(Certificate certificate, byte[] bytes) {
        return Response.ok(bytes).type("application/pdf").header("Content-Disposition", "attachment; filename=\"" + certificate.number() + ".pdf\"").build();
    }
}
