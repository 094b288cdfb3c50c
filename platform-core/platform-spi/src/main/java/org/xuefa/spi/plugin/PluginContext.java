package org.xuefa.spi.plugin;

import java.time.Clock;

/**
 * All that a plugin is given: one city. There is no way from here to another city, to the database, or to the server.
 *
 * @param city whose instance this is
 * @param settings what the city's administrator has set, complete and checked against the descriptor
 * @param log for the operator
 * @param clock the server's time, in UTC; use it in place of the system's
 */
public record PluginContext(City city, PluginSettings settings, PluginLog log, Clock clock) {
    /**
     * A city.
     *
     * @param slug its name in addresses, such as wuwei
     * @param name as people write it, such as 武威市
     */
    public record City(String slug, String name) {
        public City {
            Rule.text(slug, 2, 31, "slug");
            Rule.text(name, 1, 40, "name");
        }
    }
}
