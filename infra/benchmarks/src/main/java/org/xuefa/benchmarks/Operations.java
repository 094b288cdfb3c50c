package org.xuefa.benchmarks;

import java.util.List;
import java.util.UUID;
import org.xuefa.benchmarks.Operation.Limit;
import org.xuefa.benchmarks.Script.Override;

/** The requests of an exam day and of a study day. */
final class Operations {
    private static final String BASE = "/api/v1/cities/" + Seed.CITY;
    static final int ITEMS = 50;
    private final Stage stage;
    private final Learners learners;

    Operations(Stage stage, Learners learners) {
        this.stage = stage;
        this.learners = learners;
    }

    Operation hello() {
        return new Operation("hello", "Liberty hello", (_, _, _) -> Request.get(stage.hello(), ""), Limit.NONE);
    }

    Operation home() {
        return new Operation("home", "learner's home", (learner, _, _) -> Request.get(BASE + "/my/home", learner.token), Limit.PLAIN);
    }

    Operation courses() {
        return new Operation("courses", "course list", (learner, _, _) -> Request.get(BASE + "/my/courses?limit=20", learner.token), Limit.PLAIN);
    }

    Operation dashboard() {
        return new Operation("dashboard", "supervision page", (_, number, _) -> Request.get(BASE + "/reports/" + learners.campaign() + "/overview", learners.administrator(number)), Limit.PLAIN);
    }

    Operation heartbeat() {
        // The update names the moment that the read before it found.
        Override moved = (statement, at) -> {
            if (!statement.sql().startsWith("update learning_session")) {
                return null;
            }
            return switch (at) {
                case 1 -> "statement_timestamp()";
                case 2 -> ":s_counted_millis";
                case 7 -> ":s_confirmed_at";
                default -> null;
            };
        };
        return new Operation("heartbeat", "heartbeat", (learner, _, _) -> Request.with("POST", BASE + "/my/study/" + learner.id("session") + "/heartbeats", learner.token, "{\"state\":\"reading\"}"),
                new Limit(true, List.of(), moved, lines -> lines.stream().map(line -> line.contains("from learning_session") ? line.replaceFirst(";$", " \\\\gset s_") : line).toList()));
    }

    Operation start() {
        return new Operation("start", "start the exam (paper from stock)", (learner, _, _) -> Request.keyed("POST", BASE + "/my/sittings", learner.token, UUID.randomUUID().toString(),
                "{\"campaignId\":\"" + learners.campaign() + "\"}"), Limit.NONE);
    }

    Operation paper() {
        return new Operation("paper", "open a 50-question paper", (learner, _, _) -> Request.get(BASE + "/my/sittings/" + learner.id("sitting"), learner.token), Limit.PLAIN);
    }

    Operation save() {
        // Each turn a higher sequence, else nothing would be written.
        Override rising = (statement, at) -> {
            var value = statement.parameters().size() < at ? null : statement.parameters().get(at - 1);
            if (!statement.sql().startsWith("update assessment_sitting") || value == null) {
                return null;
            }
            return value.matches("[0-9a-f]{8}") ? "concat('01', cast(:seq as text))" : value.matches("[0-9a-f]{6}") ? "cast(:seq as text)" : null;
        };
        return new Operation("save", "save an answer", (learner, number, round) -> Request.with("PUT", BASE + "/my/sittings/" + learner.id("sitting") + "/answers/" + (1 + (number + round) % ITEMS),
                learner.token, "{\"chosen\":[" + (1 + round % 2) + "],\"sequence\":" + round + "}"), new Limit(true, List.of("\\set seq 200000 + :i * 100 + :turn"), rising, lines -> lines));
    }

    Operation handIn() {
        return new Operation("hand-in", "hand in 50 answers", (learner, _, _) -> Request.keyed("POST", BASE + "/my/sittings/" + learner.id("sitting") + "/hand-in", learner.token,
                UUID.randomUUID().toString(), "{\"answered\":" + ITEMS + "}"), Limit.PLAIN);
    }
}
