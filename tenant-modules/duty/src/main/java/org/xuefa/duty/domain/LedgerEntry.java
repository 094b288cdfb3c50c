package org.xuefa.duty.domain;

import java.time.Instant;
import java.util.UUID;
import org.xuefa.platform.problem.Refusal;

/**
 * An entry of the ledger as it stands after one of its revisions.
 *
 * @param revision 1 as it was entered
 * @param reason why it was corrected or withdrawn; empty for the first
 * @param author subject of who wrote this revision
 */
public record LedgerEntry(UUID id, int year, Department department, int revision, LedgerContent content, boolean withdrawn, String reason, String author, String authorName,
        Instant at) {
    public LedgerEntry corrected(LedgerContent fresh, String why, String by, String byName, Instant now) {
        return next(fresh, false, why, by, byName, now);
    }

    public LedgerEntry withdrawn(String why, String by, String byName, Instant now) {
        return next(content, true, why, by, byName, now);
    }

    private LedgerEntry next(LedgerContent fresh, boolean out, String why, String by, String byName, Instant now) {
        if (withdrawn) {
            throw new Refusal(DutyProblem.DUTY_ENTRY_WITHDRAWN);
        }
        return new LedgerEntry(id, year, department, revision + 1, fresh, out, why, by, byName, now);
    }
}
