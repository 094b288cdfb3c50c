package org.xuefa.demo;

import java.util.ArrayList;
import java.util.List;

/** Collects a city's units in the order in which the sheet must name them: parents first. */
final class UnitTree {
    private final String cityCode;
    private final List<UnitPlan> units = new ArrayList<>();

    UnitTree(String cityCode) {
        this.cityCode = cityCode;
    }

    UnitTree county(String city, String name) {
        return add(city, name, UnitKind.COUNTY, 0, 0, 0);
    }

    UnitTree department(String parent, String name, int leaders, int staff, String... aliases) {
        return add(parent, name, UnitKind.DEPARTMENT, leaders, staff, 0, aliases);
    }

    UnitTree township(String parent, String name, int leaders, int staff) {
        return add(parent, name, UnitKind.TOWNSHIP, leaders, staff, 0);
    }

    UnitTree enterprise(String parent, String name, int managers) {
        return add(parent, name, UnitKind.ENTERPRISE, 0, 0, managers);
    }

    UnitTree add(String parent, String name, UnitKind kind, int leaders, int staff, int managers, String... aliases) {
        units.add(new UnitPlan(parent, name, kind, DemoNumbers.creditCode(kind, cityCode, units.size() + 1).value(), List.of(aliases), leaders, staff, managers));
        return this;
    }

    List<UnitPlan> units() {
        return List.copyOf(units);
    }
}
