package org.xuefa.platform.provisioning;

import org.xuefa.platform.tenancy.City;

/**
 * One step of adding a city. A CDI bean; runs in the city's name but outside any transaction. It may run again after it was done and must then
 * change nothing.
 */
public interface CityStep {
    Step step();

    void run(City city);

    /** The steps in their order; the names are part of the contract. Several beans may belong to one step. */
    enum Step {
        DIRECTORY, REALM, KEYS, SEARCH_INDEX, DEFAULTS, ADMINISTRATOR;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
