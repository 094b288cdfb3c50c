package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.EnrolmentConfirmed;
import org.xuefa.enrolment.ParticipantAdded;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.enrolment.ParticipantRemoved;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.platform.outbox.Outbox;

/** Tells the other features what a change of one person's part means for them. */
@ApplicationScoped
public class ParticipantNews {
    private final Outbox outbox;

    protected ParticipantNews() {
        this(null);
    }

    @Inject
    public ParticipantNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param before null for a new part */
    public void tell(@Nullable Enrolled before, Enrolled after) {
        boolean counted = before != null && before.standing().counts();
        boolean counts = after.standing().counts();
        if (!counted && counts) {
            outbox.publish(new ParticipantAdded(after.campaignId(), after.personId(), after.unitId(), after.unitPath(), after.tier()));
            if (before != null && before.standing().state() == EnrolmentState.PENDING) {
                outbox.publish(new EnrolmentConfirmed(after.campaignId(), after.personId()));
            }
        } else if (counted && !counts) {
            outbox.publish(new ParticipantRemoved(before.campaignId(), before.personId(), before.unitId(), before.unitPath(), before.tier()));
        } else if (counted && !before.unitId().equals(after.unitId())) {
            outbox.publish(new ParticipantMoved(after.campaignId(), after.personId(), after.tier(), before.unitId(), before.unitPath(), after.unitId(), after.unitPath()));
        }
    }
}
