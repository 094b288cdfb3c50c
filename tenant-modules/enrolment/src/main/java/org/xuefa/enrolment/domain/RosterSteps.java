package org.xuefa.enrolment.domain;

/**
 * Which levels must accept a roster before it counts (R30). Without any, whoever uploaded a roster applies it.
 *
 * @param scan whether each sheet needs a scan of its stamped paper copy (R29)
 * @param version 0 until the city sets them for the first time
 */
public record RosterSteps(boolean department, boolean county, boolean city, boolean scan, int version) {
    public static final RosterSteps NONE = new RosterSteps(false, false, false, false, 0);

    public boolean take(RosterLevel level) {
        return switch (level) {
            case DEPARTMENT -> department;
            case COUNTY -> county;
            case CITY -> city;
        };
    }
}
