package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.xuefa.api.MyCertificatesApi;
import org.xuefa.api.model.MyCertificateList;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.IssuingCity;
import org.xuefa.certification.usecase.DownloadCertificate;
import org.xuefa.certification.usecase.OwnCertificates;
import org.xuefa.platform.identity.CurrentCaller;

/** The calling learner's certificates. */
@Path("/cities/{city}/my/certificates")
@ApplicationScoped
public class MyCertificatesResource implements MyCertificatesApi {
    private final OwnCertificates own;
    private final DownloadCertificate download;
    private final IssuingCity.Current city;

    protected MyCertificatesResource() {
        this(null, null, null);
    }

    @Inject
    public MyCertificatesResource(OwnCertificates own, DownloadCertificate download, IssuingCity.Current city) {
        this.own = own;
        this.download = download;
        this.city = city;
    }

    @Override
    public Response listMyCertificates(String slug) {
        var issuing = city.get();
        return Response.ok(new MyCertificateList().items(list().stream().map(certificate -> CertificateShapes.own(certificate, issuing)).toList())).build();
    }

    /** The event may be issuing the certificate at this moment; then the index refuses a second one, and it is there when asked again. */
    private List<Certificate> list() {
        try {
            return own.list(CurrentCaller.required());
        } catch (PersistenceException _) {
            return own.list(CurrentCaller.required());
        }
    }

    @Override
    public Response downloadMyCertificate(String slug, UUID certificateId) {
        var certificate = own.get(certificateId, CurrentCaller.required());
        return Documents.response(certificate, download.of(certificate));
    }
}
