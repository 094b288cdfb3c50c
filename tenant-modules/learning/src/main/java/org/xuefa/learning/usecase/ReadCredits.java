package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.CreditRule;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.CreditEntry;

/** The learner's own ledger, and whether balances are the sums of it. */
@ApplicationScoped
public class ReadCredits {
    private final Learners learners;
    private final AccountStore accounts;
    private final CreditBook book;

    @SuppressWarnings("NullAway")
    protected ReadCredits() {
        this(null, null, null);
    }

    @Inject
    public ReadCredits(Learners learners, AccountStore accounts, CreditBook book) {
        this.learners = learners;
        this.accounts = accounts;
        this.book = book;
    }

    /** @param entries newest first */
    public record Statement(CreditRule rule, CreditBalance balance, List<CreditEntry> entries) {}

    @Transactional
    public Statement mine(@Nullable UUID after, int limit) {
        var learner = learners.required();
        return new Statement(learner.campaign().rules().credit(), book.of(learner.campaign().id(), learner.id()),
                accounts.entries(learner.campaign().id(), learner.id(), after, limit));
    }

    /** Persons whose balance is not the sum of their ledger: none, or the program is wrong (invariant I6). */
    @Transactional
    public List<UUID> recount(UUID campaignId) {
        return accounts.unbalanced(campaignId, 1_000);
    }
}
