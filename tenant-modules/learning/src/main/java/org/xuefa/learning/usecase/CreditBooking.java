package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Window;
import org.xuefa.learning.CreditEarned;
import org.xuefa.learning.CreditTargetReached;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.CreditEntry;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.spi.Credit;

/**
 * Books credits for a deed: ledger, balance and events in the caller's transaction. The account is locked by the caller, so the question
 * whether the deed is booked has one answer; the unique index on the ledger holds should a program forget to lock.
 */
@ApplicationScoped
public class CreditBooking {
    private final AccountStore accounts;
    private final Outbox outbox;

    @SuppressWarnings("NullAway")
    protected CreditBooking() {
        this(null, null);
    }

    @Inject
    public CreditBooking(AccountStore accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** @param amount what was booked; zero when the deed had been booked before */
    record Booked(LearnerAccount account, Credit amount) {}

    Booked book(LearnerAccount account, Campaign campaign, CreditEntry.Source source, String onceKey, PublishedCourse course, Credit amount, Instant now) {
        if (accounts.isBooked(account.campaignId(), account.personId(), source, onceKey)) {
            return new Booked(account, Credit.ZERO);
        }
        var rules = campaign.rules();
        var credited = underDailyCap(account, rules.credit(), amount, now);
        accounts.add(new CreditEntry(Ids.next(), account.campaignId(), account.personId(), source, onceKey, course.id(), course.kind(), credited, rules.version(), now,
                CurrentCaller.orSystem().userName()));
        var after = account.plus(course.kind(), credited);
        outbox.publish(new CreditEarned(account.campaignId(), account.personId(), credited, rules.credit().counted(after.compulsory(), after.elective())));
        return new Booked(saved(after, rules.credit(), now), credited);
    }

    /** Says once that the target is reached, when it is. */
    LearnerAccount saved(LearnerAccount account, CreditRule rule, Instant now) {
        var reaches = account.reachedAt() == null && rule.isReached(account.compulsory(), account.elective());
        var after = reaches ? account.reached(now) : account;
        accounts.save(after);
        if (reaches) {
            outbox.publish(new CreditTargetReached(account.campaignId(), account.personId()));
        }
        return after;
    }

    /** What is over the cap of a day is not credited (R55). */
    private Credit underDailyCap(LearnerAccount account, CreditRule rule, Credit amount, Instant now) {
        var cap = rule.dailyCap();
        if (cap == null) {
            return amount;
        }
        var today = now.atZone(Window.CITY_TIME).toLocalDate().atStartOfDay(Window.CITY_TIME).toInstant();
        return amount.atMost(accounts.bookedSince(account.campaignId(), account.personId(), today).shortOf(cap));
    }
}
