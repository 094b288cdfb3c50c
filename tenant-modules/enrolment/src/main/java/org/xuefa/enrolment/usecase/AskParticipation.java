package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolledStore;

/** Who takes part, as other features ask for it. */
@ApplicationScoped
@Transactional
public class AskParticipation implements Participation {
    private final EnrolledStore enrolled;

    protected AskParticipation() {
        this(null);
    }

    @Inject
    public AskParticipation(EnrolledStore enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Optional<Participant> find(UUID campaignId, UUID personId) {
        return enrolled.find(campaignId, personId).map(AskParticipation::participant);
    }

    @Override
    public List<Participant> findAll(UUID campaignId, Collection<UUID> personIds) {
        return enrolled.ofPeople(campaignId, personIds).stream().map(AskParticipation::participant).toList();
    }

    @Override
    public List<Participant> page(UUID campaignId, UUID afterPersonId, int limit) {
        return enrolled.countingAfter(campaignId, afterPersonId, limit).stream().map(AskParticipation::participant).toList();
    }

    private static Participant participant(Enrolled part) {
        return new Participant(part.personId(), part.campaignId(), part.unitId(), part.unitPath(), part.tier(), part.standing().counts(), part.exemption() != null);
    }
}
