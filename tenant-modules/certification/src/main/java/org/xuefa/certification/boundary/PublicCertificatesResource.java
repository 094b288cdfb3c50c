package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PublicCertificatesApi;
import org.xuefa.certification.usecase.VerifyCertificate;

/** The public verification. */
@Path("/public/cities/{city}/certificates/{token}")
@ApplicationScoped
public class PublicCertificatesResource implements PublicCertificatesApi {
    private final VerifyCertificate verify;

    protected PublicCertificatesResource() {
        this(null);
    }

    @Inject
    public PublicCertificatesResource(VerifyCertificate verify) {
        this.verify = verify;
    }

    @Override
    public Response verifyCertificate(String city, String token) {
        return Response.ok(CertificateShapes.verified(verify.of(token))).build();
    }
}
