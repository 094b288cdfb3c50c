package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.ResultChanged;
import org.xuefa.certification.usecase.IssueCertificate;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** A result that changed after a ruling changes the certificate. */
@ApplicationScoped
public class SettleOnRegrade implements EventHandler<ResultChanged> {
    private final IssueCertificate certificates;

    protected SettleOnRegrade() {
        this(null);
    }

    @Inject
    public SettleOnRegrade(IssueCertificate certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "certification.result-changed";
    }

    @Override
    public Class<ResultChanged> eventType() {
        return ResultChanged.class;
    }

    @Override
    public void handle(ResultChanged event, EventContext context) {
        certificates.settle(event.campaignId(), event.personId());
    }
}
