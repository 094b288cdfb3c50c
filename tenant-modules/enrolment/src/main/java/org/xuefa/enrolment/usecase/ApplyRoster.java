package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.enrolment.ParticipantsAdded;
import org.xuefa.enrolment.domain.EnrolledStore;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.outbox.Outbox;

/**
 * Puts the rows of a roster on the books, in one transaction: a crash leaves nothing behind, and who takes over begins anew. People and
 * parts that are new are entered set by set in the database; only those whose standing changes come up here to be judged one by one.
 */
@ApplicationScoped
public class ApplyRoster {
    private static final int PIECE = 5000;
    private static final int COUNTS_PER_EVENT = 500;
    private final RosterStore rosters;
    private final EnrolledStore enrolled;
    private final UnitStore units;
    private final Outbox outbox;
    private final AuditLog audit;
    private final InTransaction beside;
    private final Clock clock;

    protected ApplyRoster() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ApplyRoster(RosterStore rosters, EnrolledStore enrolled, UnitStore units, Outbox outbox, AuditLog audit, InTransaction beside, Clock clock) {
        this.rosters = rosters;
        this.enrolled = enrolled;
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.beside = beside;
        this.clock = clock;
    }

    @Transactional
    public void apply(Roster roster, UUID worker) {
        var now = clock.instant();
        int last = rosters.lastRow(roster.id());
        int added = 0;
        int conflicts = 0;
        int corrected = 0;
        for (int from = 0; from < last; from += PIECE) {
            added += rosters.enter(roster, from, from + PIECE, now);
            corrected += rosters.correct(roster, from, from + PIECE);
            var counted = new ArrayList<UUID>();
            for (var named : rosters.named(roster, from, from + PIECE)) {
                var before = named.enrolled();
                var standing = before.standing().namedByRoster(named.unitId());
                if (standing.equals(before.standing())) {
                    continue;
                }
                var path = standing.unitId().equals(before.unitId()) ? before.unitPath() : units.find(standing.unitId()).orElseThrow().path();
                enrolled.change(before.with(standing, path, now));
                if (standing.counts() && !before.standing().counts()) {
                    counted.add(before.id());
                }
                conflicts += standing.claimedUnitId() != null && !standing.claimedUnitId().equals(before.standing().claimedUnitId()) ? 1 : 0;
            }
            rosters.countFrom(roster, counted);
            added += counted.size();
            int done = Math.min(from + PIECE, last);
            beside.run(() -> {
                if (!rosters.progress(roster.id(), worker, Math.min(done, roster.rowsTotal()), roster.rowsTotal(), clock.instant().plus(ReadRoster.LEASE))) {
                    throw new ReadRoster.LeaseLost();
                }
            });
        }
        tell(roster, rosters.counts(roster));
        rosters.keepReportOnly(roster.id());
        int unchanged = Math.max(0, roster.applicable() - added - conflicts);
        if (!rosters.applied(roster.id(), worker, new RosterStore.Applied(added, unchanged, conflicts), now)) {
            throw new ReadRoster.LeaseLost();
        }
        audit.record("roster.applied", "roster", roster.id().toString(),
                Map.of("campaign", roster.campaignId(), "added", added, "unchanged", unchanged, "conflicts", conflicts, "corrected", corrected, "uploadedBy", roster.uploadedBy()));
    }

    private void tell(Roster roster, List<ParticipantsAdded.Count> counts) {
        for (int from = 0, part = 1; from < counts.size(); from += COUNTS_PER_EVENT, part++) {
            outbox.publish(new ParticipantsAdded(roster.campaignId(), roster.id(), part, counts.subList(from, Math.min(from + COUNTS_PER_EVENT, counts.size()))));
        }
    }
}
