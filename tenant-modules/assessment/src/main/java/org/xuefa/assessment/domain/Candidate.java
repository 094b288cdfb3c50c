package org.xuefa.assessment.domain;

import java.util.Optional;
import org.xuefa.enrolment.Participant;
import org.xuefa.learning.CreditBalance;

/** Who wants to sit, as far as admission asks. */
public record Candidate(Optional<Participant> participant, CreditBalance credits, int attempts, boolean passed) {
    boolean takesPart() {
        return participant.filter(Participant::takesPart).isPresent();
    }
}
