package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;

/**
 * Figures and people as sheets. The permission is checked and the export recorded before its first byte; people are then read in pages with
 * a transaction each, so that a slow download holds no connection and no memory.
 */
@ApplicationScoped
public class ExportFigures {
    private static final int PAGE = 1000;
    private final ReadFigures figures;
    private final ReadPeople people;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ExportFigures() {
        this(null, null, null);
    }

    @Inject
    public ExportFigures(ReadFigures figures, ReadPeople people, AuditLog audit) {
        this.figures = figures;
        this.people = people;
        this.audit = audit;
    }

    @Transactional
    public ReadFigures.UnitList units(Caller caller, UnitQuestion question) {
        var list = figures.units(caller, question);
        record("report.units-exported", question.campaignId(), question.unitId(), question.tier(),
                Map.of("level", question.level().name().toLowerCase(Locale.ROOT), "rows", list.lines().size()));
        return list;
    }

    /** Refused here, while the answer can still be a refusal; the search text is a name and stays out of the log. */
    @Transactional
    public void announcePeople(Caller caller, PersonList list) {
        people.page(caller, list, null, 1);
        record("report.people-exported", list.campaignId(), list.unitId(), list.tier(),
                Map.of("behind", list.behind().name().toLowerCase(Locale.ROOT), "byName", list.name() != null));
    }

    /** Everybody, page by page; opens its own transactions. */
    public void people(Caller caller, PersonList list, Consumer<ListedPerson> line) {
        UUID mark = null;
        int found;
        do {
            var page = people.page(caller, list, mark, PAGE);
            page.forEach(line);
            found = page.size();
            mark = found == 0 ? mark : page.getLast().found().person().personId();
        } while (found == PAGE);
    }

    private void record(String action, UUID campaignId, @Nullable UUID unitId, @Nullable String tier, Map<String, ?> more) {
        var facts = new HashMap<String, Object>(more);
        if (unitId != null) {
            facts.put("unit", unitId);
        }
        if (tier != null) {
            facts.put("tier", tier);
        }
        audit.record(action, "campaign", campaignId.toString(), facts);
    }
}
