package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CertificatesApi;
import org.xuefa.api.model.CertificatePage;
import org.xuefa.api.model.RevocationInput;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.certification.usecase.DownloadCertificate;
import org.xuefa.certification.usecase.SuperviseCertificates;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

/** Certificates for administrators in scope. */
@Path("/cities/{city}/certificates")
@ApplicationScoped
public class CertificatesResource implements CertificatesApi {
    private final SuperviseCertificates supervise;
    private final DownloadCertificate download;
    private final Cursors cursors;

    protected CertificatesResource() {
        this(null, null, null);
    }

    @Inject
    public CertificatesResource(SuperviseCertificates supervise, DownloadCertificate download, Cursors cursors) {
        this.supervise = supervise;
        this.download = download;
        this.cursors = cursors;
    }

    @Override
    public Response listCertificates(String city, @Nullable UUID campaignId, @Nullable String number, @Nullable String state, @Nullable String cursor, @Nullable Integer limit) {
        var filter = new Certificates.Filter(campaignId, number, state(state));
        var caller = CurrentCaller.required();
        var signature = "certificates|" + filter + "|" + caller.subject();
        int size = Cursors.limit(limit);
        var found = supervise.list(filter, caller, cursors.position(cursor, signature).map(UUID::fromString).orElse(null), size + 1);
        var names = supervise.names(caller);
        var page = new CertificatePage().items(found.stream().limit(size).map(certificate -> CertificateShapes.administered(certificate, names)).toList());
        return Response.ok(found.size() > size ? page.next(cursors.next(signature, found.get(size - 1).id().toString())) : page).build();
    }

    @Override
    public Response getCertificate(String city, UUID certificateId) {
        return shown(supervise.get(certificateId, CurrentCaller.required()));
    }

    @Override
    public Response downloadCertificate(String city, UUID certificateId) {
        var certificate = supervise.inClear(certificateId, CurrentCaller.required());
        return Documents.response(certificate, download.of(certificate));
    }

    @Override
    public Response revokeCertificate(String city, UUID certificateId, RevocationInput input, @Nullable String ifMatch) {
        return shown(supervise.revoke(certificateId, Revisions.required(ifMatch), input.getReason(), CurrentCaller.required()));
    }

    private Response shown(Certificate certificate) {
        return Response.ok(CertificateShapes.administered(certificate, supervise.names(CurrentCaller.required()))).tag(Revisions.tag(certificate.revision())).build();
    }

    private static Certificate.@Nullable State state(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return Arrays.stream(Certificate.State.values()).filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word)).findAny()
                .orElseThrow(() -> Refusal.invalid("/state", "malformed", "没有这个筛选值"));
    }
}
