package org.xuefa.enrolment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;

/** Who takes part in campaigns. */
public interface EnrolledStore {
    record Filter(UUID campaignId, @Nullable String unitPath, @Nullable Bucket bucket, @Nullable EnrolmentState state, @Nullable String tier,
            @Nullable Boolean exempt, @Nullable String name) {}

    Optional<Enrolled> find(UUID id);

    /** Held until the end of the transaction, so that two decisions come one after the other. */
    Optional<Enrolled> hold(UUID id);

    Optional<Enrolled> find(UUID campaignId, UUID personId);

    Optional<Enrolled> hold(UUID campaignId, UUID personId);

    List<Enrolled> ofPerson(UUID personId);

    List<Enrolled> page(Scope scope, Filter filter, @Nullable UUID after, int limit);

    Map<Bucket, Integer> countByBucket(Scope scope, UUID campaignId, @Nullable String unitPath);

    Map<EnrolmentState, Integer> countByState(Scope scope, UUID campaignId, @Nullable String unitPath);

    /** Confirmed people who are not exempt, by the code of their tier; tiers without anybody are left out. */
    Map<String, Long> countByTier(UUID campaignId);

    int countExempt(Scope scope, UUID campaignId, @Nullable String unitPath);

    /** False when the person has an enrolment in the campaign already, also one made at the same moment. */
    boolean add(Enrolled enrolled);

    void change(Enrolled enrolled);

    List<Enrolled> ofPeople(UUID campaignId, Collection<UUID> personIds);

    List<Enrolled> countingAfter(UUID campaignId, UUID personId, int limit);
}
