package org.xuefa.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A big roster over HTTP in a city of its own, and the same sheet once more, which must change nothing. */
final class RosterLoad {
    private static final String CITY = "roster";
    private final Options options;
    private final Stage stage;
    private final Report report;

    RosterLoad(Options options, Stage stage, Report report) {
        this.options = options;
        this.stage = stage;
        this.report = report;
    }

    void run(Api operator, Tokens tokens) {
        operator.put("/platform/cities/" + CITY, Map.of("code", "620300", "name", "名册市", "secondFactorForAdministrators", false), "");
        var desk = new CityDesk(new Api(stage.url(), tokens.token(CITY, "roster-admin", "admin", List.of("city-admin"))), CITY);
        desk.units();
        var campaign = desk.campaign();
        var sheet = Sheets.roster(options.rosterRows(), Sheets.unitNames());
        report.figure("roster sheet", String.format(Locale.ROOT, "%d rows, %.1f MB", options.rosterRows(), sheet.length / 1e6));
        measure("roster over HTTP", desk, campaign, sheet);
        measure("the same sheet once more", desk, campaign, sheet);
        var tenant = stage.value("select id from platform_city where slug = '" + CITY + "'");
        var people = stage.value("select count(*) from enrolment_participant where tenant_id = " + tenant);
        if (!people.equals(Integer.toString(options.rosterRows()))) {
            throw new IllegalStateException(people + " people are on the roster");
        }
    }

    private void measure(String title, CityDesk desk, String campaign, byte[] sheet) {
        double app = stage.app().seconds();
        double database = stage.database().seconds();
        var times = desk.roster(campaign, sheet);
        var whole = times.upload().plus(times.reading()).plus(times.applying());
        report.figure(title, String.format(Locale.ROOT, "%.1f s: upload %.1f, verdicts %.1f, application %.1f; processor seconds app %.1f, database %.1f; Liberty resident %d MB", seconds(whole),
                seconds(times.upload()), seconds(times.reading()), seconds(times.applying()), stage.app().seconds() - app, stage.database().seconds() - database, liberty()));
    }

    private long liberty() {
        return stage.stack().liberty().residentMemory() / 1_000_000;
    }

    private static double seconds(Duration span) {
        return span.toMillis() / 1000.0;
    }
}
