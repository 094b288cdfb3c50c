package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CertificateSettingsApi;
import org.xuefa.api.model.CertificateRendererOffer;
import org.xuefa.api.model.CertificateSettings;
import org.xuefa.api.model.CertificateSettingsInput;
import org.xuefa.certification.usecase.ChooseDrawing;
import org.xuefa.platform.web.Revisions;

/** In whose form certificates are drawn. */
@Path("/cities/{city}/certificate-settings")
@ApplicationScoped
public class CertificateSettingsResource implements CertificateSettingsApi {
    private final ChooseDrawing drawing;

    protected CertificateSettingsResource() {
        this(null);
    }

    @Inject
    public CertificateSettingsResource(ChooseDrawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public Response getCertificateSettings(String city) {
        return shown(drawing.get());
    }

    @Override
    public Response changeCertificateSettings(String city, CertificateSettingsInput input, @Nullable String ifMatch) {
        return shown(drawing.choose(input.getRenderer(), Revisions.required(ifMatch)));
    }

    private static Response shown(ChooseDrawing.Choice choice) {
        var settings = new CertificateSettings().renderer(choice.setting().renderer())
                .renderers(choice.offers().stream().map(offer -> new CertificateRendererOffer().id(offer.pluginId()).name(offer.name()).version(offer.version())).toList());
        return Response.ok(settings).tag(Revisions.tag(choice.setting().revision())).build();
    }
}
