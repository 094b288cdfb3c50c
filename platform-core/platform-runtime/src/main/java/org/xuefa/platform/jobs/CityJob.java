package org.xuefa.platform.jobs;

import java.time.Duration;

/**
 * Work for one city at a time; a CDI bean. It finds what is to be done in the database, so it survives a restart, and it claims what it
 * works on there, so that several nodes may run it. It opens its own transactions.
 */
public interface CityJob {
    /** For logs. */
    String name();

    /** Pause between two rounds over all cities. */
    Duration every();

    /** Does a limited piece of work for the current city; true when there is more to do at once. */
    boolean run();
}
