package org.xuefa.demo;

import java.util.UUID;
import org.xuefa.client.api.UnitsApi;
import org.xuefa.client.model.UnitImportResult;

/** Brings the unit tree in by one sheet, and finds units by name. */
final class EnterUnits {
    private static final int MANY = 50;
    private final Visitor administrator;
    private final UnitsApi units;

    EnterUnits(Visitor administrator) {
        this.administrator = administrator;
        this.units = administrator.api(UnitsApi::new);
    }

    /** How many units are new. */
    int enter(CityPlan plan) {
        var last = plan.units().getLast().creditCode();
        if (!Calls.call("find unit", () -> units.listUnits(plan.slug(), null, last, null, null, MANY)).getItems().isEmpty()) {
            return 0;
        }
        return administrator.upload("import units", "/cities/" + plan.slug() + "/unit-imports", Sheets.units(plan), UnitImportResult.class).getAdded();
    }

    UUID find(String name) {
        return Calls.call("find unit", () -> units.listUnits(administrator.city(), null, name, null, null, MANY)).getItems().stream()
                .filter(unit -> unit.getName().equals(name)).findFirst().orElseThrow(() -> new DemoFailure("there is no unit " + name)).getId();
    }
}
