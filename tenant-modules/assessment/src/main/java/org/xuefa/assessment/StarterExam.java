package org.xuefa.assessment;

import java.util.UUID;

/** The exam that a new city begins with. */
public interface StarterExam {
    /**
     * Publishes a usual blueprint for every tier of the campaign that has none, as far as the bank can fill it; again changes nothing.
     *
     * @return whether every tier has a published blueprint now
     */
    boolean prepare(UUID campaignId);
}
