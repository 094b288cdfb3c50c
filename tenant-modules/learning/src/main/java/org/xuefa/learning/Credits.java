package org.xuefa.learning;

import java.util.UUID;

/** What other features may ask about credits, in the city of the thread. */
public interface Credits {
    /** The balance under the campaign's present rules; all zero for who has not studied. */
    CreditBalance of(UUID campaignId, UUID personId);
}
