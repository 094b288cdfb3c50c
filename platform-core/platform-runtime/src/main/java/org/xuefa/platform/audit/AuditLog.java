package org.xuefa.platform.audit;

import java.util.Map;

/** Writes who did what, in the same transaction as the deed. Facts are ids, numbers, codes and dates, never personal data. */
public interface AuditLog {
    /**
     * @param action verb with feature, such as campaign.opened
     * @param objectType noun, such as campaign
     * @param objectId id of the object
     */
    void record(String action, String objectType, String objectId, Map<String, ?> facts);

    /** As above, for deeds that need a stated reason (unmasking, extension, regrade). */
    void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason);
}
