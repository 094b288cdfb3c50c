package org.xuefa.demo;

import java.util.List;

/**
 * A unit of the demo with how many people of each tier are on its roster.
 *
 * @param aliases what people also call it
 */
record UnitPlan(String parent, String name, UnitKind kind, String creditCode, List<String> aliases, int leaders, int staff, int managers) {
    int headcount(Tier tier) {
        return switch (tier) {
            case LEADER -> leaders;
            case STAFF -> staff;
            case ENTERPRISE -> managers;
        };
    }
}
