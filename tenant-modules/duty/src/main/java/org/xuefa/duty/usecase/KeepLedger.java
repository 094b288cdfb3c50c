package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.Window;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.LedgerContent;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.domain.LedgerStore;
import org.xuefa.enrolment.Unit;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** What departments enter in the ledger of a year: added, corrected and withdrawn, never overwritten. */
@ApplicationScoped
@Transactional
public class KeepLedger {
    private final LedgerStore ledger;
    private final Areas areas;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected KeepLedger() {
        this(null, null, null, null);
    }

    @Inject
    public KeepLedger(LedgerStore ledger, Areas areas, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    public LedgerEntry enter(int year, UUID departmentId, LedgerContent content) {
        var unit = Optional.ofNullable(areas.seen(List.of(departmentId)).get(departmentId));
        require(unit.isPresent() ? List.of() : List.of(new FieldProblem("/departmentId", "unknown", "没有这个单位，或不在您的管理范围内")), year, content);
        var caller = CurrentCaller.required();
        var entry = new LedgerEntry(Ids.next(), year, unit.map(KeepLedger::department).orElseThrow(), 1, content, false, "", caller.subject(), caller.displayName(), clock.instant());
        ledger.add(entry);
        audit.record("duty-ledger.entered", "duty-ledger-entry", entry.id().toString(), facts(entry));
        return entry;
    }

    public LedgerEntry correct(int year, UUID entryId, long expectedRevision, LedgerContent content, String reason) {
        var entry = present(year, entryId);
        Revisions.match(expectedRevision, entry.revision());
        require(List.of(), year, content);
        var caller = CurrentCaller.required();
        var corrected = entry.corrected(content, reason.strip(), caller.subject(), caller.displayName(), clock.instant());
        ledger.add(corrected);
        audit.record("duty-ledger.corrected", "duty-ledger-entry", entryId.toString(), facts(corrected), reason.strip());
        return corrected;
    }

    public LedgerEntry withdraw(int year, UUID entryId, long expectedRevision, String reason) {
        var entry = present(year, entryId);
        Revisions.match(expectedRevision, entry.revision());
        var caller = CurrentCaller.required();
        var withdrawn = entry.withdrawn(reason.strip(), caller.subject(), caller.displayName(), clock.instant());
        ledger.add(withdrawn);
        audit.record("duty-ledger.withdrawn", "duty-ledger-entry", entryId.toString(), facts(withdrawn), reason.strip());
        return withdrawn;
    }

    /** All revisions, the latest first. */
    public List<LedgerEntry> history(int year, UUID entryId) {
        var revisions = ledger.revisions(year, entryId);
        if (revisions.isEmpty() || areas.seen(List.of(revisions.getFirst().department().id())).isEmpty()) {
            throw Refusal.notFound();
        }
        return revisions;
    }

    private LedgerEntry present(int year, UUID entryId) {
        return history(year, entryId).getFirst();
    }

    private void require(List<FieldProblem> before, int year, LedgerContent content) {
        var problems = new ArrayList<>(before);
        problems.addAll(content.problems(year, clock.instant().atZone(Window.CITY_TIME).toLocalDate()));
        if (!problems.isEmpty()) {
            throw new Refusal(DutyProblem.DUTY_CONTENT_REFUSED, Map.of(), problems);
        }
    }

    private static Department department(Unit unit) {
        return new Department(unit.id(), unit.name());
    }

    private static Map<String, Object> facts(LedgerEntry entry) {
        return Map.of("year", entry.year(), "department", entry.department().id(), "heading", entry.content().heading(), "revision", entry.revision());
    }
}
