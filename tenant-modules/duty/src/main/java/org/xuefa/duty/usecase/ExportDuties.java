package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.enrolment.UnitNames;
import org.xuefa.platform.audit.AuditLog;

/** Lists and their coverage as sheets; read and recorded before the first byte leaves. */
@ApplicationScoped
@Transactional
public class ExportDuties {
    private final KeepLists keep;
    private final DutyListStore lists;
    private final UnitNames units;
    private final ReadCoverage coverage;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ExportDuties() {
        this(null, null, null, null, null);
    }

    @Inject
    public ExportDuties(KeepLists keep, DutyListStore lists, UnitNames units, ReadCoverage coverage, AuditLog audit) {
        this.keep = keep;
        this.lists = lists;
        this.units = units;
        this.coverage = coverage;
        this.audit = audit;
    }

    /** @param creditCodes of the departments that have one */
    public record Sheet(DutyList list, List<DutyItem> items, Map<UUID, String> creditCodes) {}

    public Sheet list(UUID listId) {
        var list = keep.seen(listId);
        var items = lists.items(listId);
        return new Sheet(list, items, units.creditCodes(items.stream().map(item -> item.content().department().id()).distinct().toList()));
    }

    public ReadCoverage.CoverageMap coverage(ReadCoverage.Question question) {
        var map = coverage.map(question);
        var facts = new HashMap<String, Object>(Map.of("items", map.totals().items()));
        if (question.unitId() != null) {
            facts.put("unit", question.unitId());
        }
        audit.record("duty-coverage.exported", "duty-list", question.listId().toString(), facts);
        return map;
    }
}
