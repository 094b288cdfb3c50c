package org.xuefa.enrolment;

import java.util.UUID;

/**
 * A person in a campaign.
 *
 * @param unitPath ids of the units from the city down to the person's own, as {@code /…/…/}
 * @param confirmed on a roster, or confirmed by the unit's administrator, and not removed
 * @param exempt excused, with a reason on record; the person may still study
 */
public record Participant(UUID personId, UUID campaignId, UUID unitId, String unitPath, String tier, boolean confirmed, boolean exempt) {
    public boolean takesPart() {
        return confirmed;
    }
}
