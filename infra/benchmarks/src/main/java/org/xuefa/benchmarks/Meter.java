package org.xuefa.benchmarks;

/** Processor time of application, database and search engine between two moments, in seconds. */
final class Meter {
    private final CpuClock appClock;
    private final CpuClock databaseClock;
    private final CpuClock searchClock;
    private double app;
    private double database;
    private double search;

    Meter(Stage stage) {
        appClock = stage.app();
        databaseClock = stage.database();
        searchClock = stage.search();
    }

    void begin() {
        app = -appClock.seconds();
        database = -databaseClock.seconds();
        search = -searchClock.seconds();
    }

    void end() {
        app += appClock.seconds();
        database += databaseClock.seconds();
        search += searchClock.seconds();
    }

    double app() {
        return app;
    }

    double database() {
        return database;
    }

    double search() {
        return search;
    }
}
