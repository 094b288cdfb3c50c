package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.certification.document.ChosenDocument;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.IssuingCity;

/**
 * The document of a certificate: drawn at the first download, outside any transaction, and kept; of two at once the first one kept is what both get.
 * From then on the same bytes, whatever the program looks like by then.
 */
@ApplicationScoped
public class DownloadCertificate {
    private final KeepDocuments documents;
    private final ChosenDocument drawing;
    private final IssuingCity.Current city;

    protected DownloadCertificate() {
        this(null, null, null);
    }

    @Inject
    public DownloadCertificate(KeepDocuments documents, ChosenDocument drawing, IssuingCity.Current city) {
        this.documents = documents;
        this.drawing = drawing;
        this.city = city;
    }

    public byte[] of(Certificate certificate) {
        return documents.find(certificate.id()).orElseGet(() -> {
            documents.keep(certificate.id(), drawing.draw(certificate, city.get().verifyAddress(certificate.token()), documents.drawing().renderer()));
            return documents.find(certificate.id()).orElseThrow();
        });
    }
}
