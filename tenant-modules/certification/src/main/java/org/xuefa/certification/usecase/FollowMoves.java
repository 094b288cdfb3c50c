package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xuefa.certification.domain.Certificates;

/** Who may see a certificate goes with its holder's unit; what is printed on it does not. */
@ApplicationScoped
public class FollowMoves {
    private final Certificates certificates;

    protected FollowMoves() {
        this(null);
    }

    @Inject
    public FollowMoves(Certificates certificates) {
        this.certificates = certificates;
    }

    @Transactional
    public void personMoved(UUID campaignId, UUID personId, String unitPath) {
        certificates.move(campaignId, personId, unitPath);
    }

    @Transactional
    public void unitMoved(String fromPath, String toPath) {
        certificates.moveUnit(fromPath, toPath);
    }
}
