package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.SittingMarked;
import org.xuefa.certification.usecase.IssueCertificate;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** A passed exam earns a certificate. */
@ApplicationScoped
public class IssueOnMarking implements EventHandler<SittingMarked> {
    private final IssueCertificate certificates;

    protected IssueOnMarking() {
        this(null);
    }

    @Inject
    public IssueOnMarking(IssueCertificate certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "certification.sitting-marked";
    }

    @Override
    public Class<SittingMarked> eventType() {
        return SittingMarked.class;
    }

    @Override
    public void handle(SittingMarked event, EventContext context) {
        if (event.counts()) {
            certificates.settle(event.campaignId(), event.personId());
        }
    }
}
