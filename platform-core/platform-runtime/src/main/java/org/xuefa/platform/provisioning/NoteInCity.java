package org.xuefa.platform.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.tenancy.City;

/** Enters in a city's audit what the operator has changed of it, before and after. */
@ApplicationScoped
@Transactional
public class NoteInCity {
    private final AuditLog audit;

    protected NoteInCity() {
        this(null);
    }

    @Inject
    public NoteInCity(AuditLog audit) {
        this.audit = audit;
    }

    public void changed(City before, City after) {
        var facts = new LinkedHashMap<String, String>();
        note(facts, "name", before.name(), after.name());
        note(facts, "accent", before.accent(), after.accent());
        note(facts, "secondFactor", Boolean.toString(before.secondFactor()), Boolean.toString(after.secondFactor()));
        note(facts, "state", before.state().name(), after.state().name());
        audit.record("city.changed", "city", after.slug(), facts);
    }

    private static void note(Map<String, String> facts, String name, String before, String after) {
        if (!before.equals(after)) {
            facts.put(name, before + " → " + after);
        }
    }
}
