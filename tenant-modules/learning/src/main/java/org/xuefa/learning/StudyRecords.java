package org.xuefa.learning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What recounts ask: the same facts that {@link StudyStarted} and {@link CreditTargetReached} announced, for many people at once. */
public interface StudyRecords {
    /** Records of those who have studied or reached the target, in no order. */
    List<StudyRecord> of(UUID campaignId, Collection<UUID> personIds);
}
