package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.certification.domain.DrawingSetting;

/** Reads and writes documents, each in a short transaction. */
@ApplicationScoped
public class KeepDocuments {
    private final Certificates certificates;
    private final DrawingSetting.Store drawing;
    private final Clock clock;

    protected KeepDocuments() {
        this(null, null, null);
    }

    @Inject
    public KeepDocuments(Certificates certificates, DrawingSetting.Store drawing, Clock clock) {
        this.certificates = certificates;
        this.drawing = drawing;
        this.clock = clock;
    }

    /** In whose form a new one is drawn. */
    @Transactional
    public DrawingSetting drawing() {
        return drawing.get();
    }

    @Transactional
    public Optional<byte[]> find(UUID certificateId) {
        return certificates.document(certificateId);
    }

    @Transactional
    public void keep(UUID certificateId, byte[] bytes) {
        certificates.keepDocument(certificateId, bytes, clock.instant());
    }
}
