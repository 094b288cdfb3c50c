package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/** Where accounts and the ledger are kept. */
public interface AccountStore {
    Optional<LearnerAccount> find(UUID campaignId, UUID personId);

    /** Accounts of those of the people who have one, in no order. */
    List<LearnerAccount> findAll(UUID campaignId, Collection<UUID> personIds);

    /** The account, made if there is none; nobody else has it until this transaction ends. */
    LearnerAccount lock(UUID campaignId, UUID personId);

    void save(LearnerAccount account);

    /** Whether the deed is in the ledger; ask with the account locked. */
    boolean isBooked(UUID campaignId, UUID personId, CreditEntry.Source source, String onceKey);

    void add(CreditEntry entry);

    /** What was booked from then on. */
    Credit bookedSince(UUID campaignId, UUID personId, Instant from);

    /** What was booked for a course from a source. */
    Credit bookedFor(UUID campaignId, UUID personId, CreditEntry.Source source, UUID courseId);

    /** What practices have booked, by course. */
    Map<UUID, Credit> practiceCredits(UUID campaignId, UUID personId);

    /** Newest first, after the entry with that id. */
    List<CreditEntry> entries(UUID campaignId, UUID personId, @Nullable UUID after, int limit);

    /** Accounts in the order of person ids that have not reached the target. */
    List<LearnerAccount> notReached(UUID campaignId, UUID afterPersonId, int limit);

    /** Persons whose balance differs from the sum of their ledger. */
    List<UUID> unbalanced(UUID campaignId, int limit);
}
