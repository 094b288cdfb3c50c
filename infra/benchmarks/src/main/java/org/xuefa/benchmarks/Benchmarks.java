package org.xuefa.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the platform, fills it, measures and writes what came out. Arguments: see {@link Options}. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(List.of(arguments));
        var report = new Report(options);
        var folder = options.project().resolve("infra/benchmarks/target/report");
        if (options.has("platform") || options.has("search") || options.has("roster")) {
            try (var stage = new Stage(options)) {
                measure(options, stage, report, folder);
            }
        }
        System.out.println("written to " + report.write(folder));
        System.exit(0);
    }

    private static void measure(Options options, Stage stage, Report report, Path folder) {
        settle(stage);
        report.memory("idle after start", memory(stage));
        stage.sql("create schema if not exists benchmark", "create table if not exists benchmark.state (name text primary key, value text not null)");
        var tokens = new Tokens(stage.environment(), kept(stage, "key", Tokens::freshKey));
        var campaign = kept(stage, "campaign", new Seed(options, stage, tokens)::plant);
        var data = options.data();
        var search = options.has("search") && data != null ? new SearchLoad(options, stage, report, data) : null;
        if (search != null) {
            search.fill(new Seed(options, stage, tokens).operator());
        }
        settle(stage);
        var learners = new Learners(stage, tokens, stage.value("select id from platform_city where slug = '" + Seed.CITY + "'"), campaign, options.active());
        if (options.has("platform")) {
            report.add(new PlatformLoad(options, stage, learners, folder).run());
            report.memory("after the load", memory(stage));
        }
        if (options.has("roster")) {
            new RosterLoad(options, stage, report).run(new Seed(options, stage, tokens).operator(), tokens);
            report.memory("after the big roster", memory(stage));
        }
        if (search != null) {
            search.run(learners, folder);
            report.memory("after searching", memory(stage));
        }
    }

    private static String kept(Stage stage, String name, java.util.function.Supplier<String> make) {
        var known = stage.rows("select value from benchmark.state where name = '" + name + "'");
        if (!known.isEmpty()) {
            return known.getFirst().getFirst();
        }
        var made = make.get();
        stage.sql("insert into benchmark.state values ('" + name + "', '" + made + "')");
        return made;
    }

    /** Until Liberty has had nothing to do for a while. */
    private static void settle(Stage stage) {
        var clock = stage.app();
        Api.until("quiet", Duration.ofMinutes(10), () -> {
            double before = clock.seconds();
            Api.pause(Duration.ofSeconds(4));
            return clock.seconds() - before;
        }, used -> used < 0.4);
    }

    private static Map<String, String> memory(Stage stage) {
        var sizes = new LinkedHashMap<String, String>();
        stage.servers().forEach(server -> sizes.put(server.name(), Long.toString(server.residentMemory() / 1_000_000)));
        return sizes;
    }
}
