package org.xuefa.learning;

import java.util.List;
import java.util.UUID;

/** The electives that a learner may study. */
public interface Electives {
    /** Those the participant's tier sees now, in the order of the catalogue; empty for who does not take part. No department is kept out. */
    List<Elective> of(UUID campaignId, UUID personId);
}
