package org.xuefa.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures operation after operation, each beside its limit. */
final class PlatformLoad {
    private static final int TRIALS = 5;
    /** Long enough for every job of the platform to come round once: what it asks then is nobody's request. */
    private static final Duration BACKGROUND = Duration.ofSeconds(20);
    /** Requests of a connection before pgbench reads the next learner's facts: reading them costs next to nothing then. */
    private static final int TURNS = 25;
    private final Options options;
    private final Stage stage;
    private final Learners learners;
    private final Operations operations;
    private final Exam exam;
    private final Optional<Pgbench> pgbench;
    private final List<Measured> results = new ArrayList<>();
    private final int[] rounds;
    private final Path folder;
    private final Set<List<String>> background = new HashSet<>();
    private int trialsUsed;

    PlatformLoad(Options options, Stage stage, Learners learners, Path report) {
        this.options = options;
        this.stage = stage;
        this.learners = learners;
        this.operations = new Operations(stage, learners);
        this.exam = new Exam(stage, learners.tenant());
        this.pgbench = options.baseline() ? Pgbench.find(stage, options.connections(), report.resolve("statements")) : Optional.empty();
        this.rounds = new int[learners.count()];
        this.folder = report;
    }

    List<Measured> run() {
        exam.release();
        exam.awaitDeliveries();
        new StatementLog(stage).during(() -> {}, () -> Api.pause(BACKGROUND)).forEach(transaction -> background.add(transaction.shape()));
        looping(operations.hello(), false);
        looping(operations.home(), true);
        looping(operations.courses(), true);
        looping(operations.dashboard(), true);
        if (options.measures("heartbeat")) {
            openSessions();
            looping(operations.heartbeat(), true);
        }
        exam();
        return results;
    }

    private void exam() {
        if (!List.of("start", "paper", "save", "hand-in").stream().anyMatch(options::measures)) {
            return;
        }
        int trials = 20;
        int end = learners.count() - trials;
        int split = options.active() + (end - options.active()) / 3;
        exam.hold();
        exam.notStarted(learners, 0, learners.count());
        once(operations.start(), split, end, options.active(), split, () -> exam.notStarted(learners, options.active(), split), options.measures("start"));
        send(operations.start(), 0, options.active());
        send(operations.start(), options.active(), split);
        send(operations.start(), end, learners.count());
        learners.know("sitting", "select person_id, id from assessment_sitting where tenant_id = " + learners.tenant());
        learners.know("paper", "select person_id, paper_id from assessment_sitting where tenant_id = " + learners.tenant());
        exam.answered(learners, 0, learners.count());
        looping(operations.paper(), true);
        looping(operations.save(), true);
        if (options.measures("hand-in")) {
            exam.answered(learners, 0, learners.count());
            once(operations.handIn(), split, end, options.active(), split, () -> exam.answered(learners, options.active(), split), true);
            exam.answered(learners, split, end);
            afterwards(split, end);
        }
    }

    /** What one hand-in sets going: figures, certificates and whatever else hears of it. */
    private void afterwards(int from, int to) {
        exam.release();
        exam.awaitDeliveries();
        exam.hold();
        send(operations.handIn(), from, to);
        var meter = new Meter(stage);
        meter.begin();
        long began = System.nanoTime();
        int events = exam.release();
        exam.awaitDeliveries();
        double seconds = (System.nanoTime() - began) / 1e9;
        meter.end();
        int handIns = to - from;
        say("after %d hand-ins: %d deliveries in %.1f s".formatted(handIns, events, seconds));
        results.add(new Measured("after-hand-in", "what follows a hand-in", 1, events, events / seconds, Double.NaN, Double.NaN, Double.NaN, meter.app() * 1000 / handIns,
                meter.database() * 1000 / handIns, 0, 0, 0, null, "deliveries/s; CPU for one hand-in"));
    }

    /** Every active learner begins to read a chapter that is not finished yet. */
    private void openSessions() {
        stage.sql("delete from learning_session where tenant_id = " + learners.tenant());
        var chapter = stage.rows("""
                select c.id, h.chapter_id from learning_course c join learning_chapter h on h.tenant_id = c.tenant_id and h.course_id = c.id and h.version = c.version
                where c.tenant_id = %s and c.kind = 'ELECTIVE' and c.state = 'PUBLISHED' order by c.title, h.required_seconds desc limit 1""".formatted(learners.tenant())).getFirst();
        var begin = new Operation("begin", "", (learner, number, _) -> Request.with("POST", "/api/v1/cities/" + Seed.CITY + "/my/study", learner.token,
                "{\"courseId\":\"%s\",\"chapterId\":\"%s\",\"clientId\":\"benchmark-%d\",\"client\":\"pc\"}".formatted(chapter.get(0), chapter.get(1), number)), Operation.Limit.NONE);
        send(begin, 0, options.active());
        send(begin, learners.count() - 20, learners.count());
        learners.know("session", "select person_id, id from learning_session where tenant_id = " + learners.tenant() + " and state = 'ACTIVE'");
    }

    /** Round and round over the active learners. */
    private void looping(Operation operation, boolean limited) {
        if (!options.measures(operation.name())) {
            return;
        }
        int share = options.active() / options.connections();
        int[] turns = new int[options.connections()];
        HttpLoad.Traffic traffic = connection -> {
            int index = connection * share + turns[connection]++ % share;
            return operation.request().of(learners.at(index), index, ++rounds[index]);
        };
        var capture = limited ? capture(operation, true) : null;
        var meter = new Meter(stage);
        var outcome = recorded(operation, () -> new HttpLoad(port(), options.connections()).run(traffic, options.warmUp(), options.measure(), meter::begin, meter::end));
        Pgbench.Outcome limit = null;
        if (capture != null && pgbench.isPresent()) {
            learners.layOut(0, share * options.connections());
            limit = pgbench.get().run(operation.name(), operation.limit().before(), capture.lines(operation), TURNS, share, options.measure(), null);
        }
        add(operation, outcome, meter, capture, limit);
    }

    /** Each learner once, for what cannot be done twice. */
    private void once(Operation operation, int from, int to, int warmFrom, int warmTo, Runnable again, boolean measure) {
        for (long end = System.nanoTime() + (measure ? options.warmUp().toNanos() : 0); measure && System.nanoTime() < end; again.run()) {
            send(operation, warmFrom, warmTo);
        }
        var capture = measure && operation.limit().statements() ? capture(operation, false) : null;
        var meter = new Meter(stage);
        var outcome = recorded(operation, () -> new HttpLoad(port(), options.connections()).run(each(operation, from, to), Duration.ZERO, null, meter::begin, meter::end));
        if (!measure) {
            refuse(operation, outcome);
            return;
        }
        Pgbench.Outcome limit = null;
        if (capture != null && pgbench.isPresent()) {
            int share = (to - from) / options.connections();
            exam.answered(learners, from, to);
            learners.layOut(from, from + share * options.connections());
            limit = pgbench.get().run(operation.name(), operation.limit().before(), capture.lines(operation), 1, share, options.measure(), share);
        }
        add(operation, outcome, meter, capture, limit);
    }

    private void send(Operation operation, int from, int to) {
        refuse(operation, new HttpLoad(port(), options.connections()).run(each(operation, from, to), Duration.ZERO, null, () -> {}, () -> {}));
    }

    private HttpLoad.Outcome recorded(Operation operation, Supplier<HttpLoad.Outcome> load) {
        return options.profile() ? new Profile(stage, folder.resolve("profiles")).of(operation.name(), load) : load.get();
    }

    private HttpLoad.Traffic each(Operation operation, int from, int to) {
        int[] next = {from};
        return _ -> next[0] < to ? operation.request().of(learners.at(next[0]), next[0], ++rounds[next[0]++]) : null;
    }

    private record Capture(List<Script.Trial> trials) {
        List<String> lines(Operation operation) {
            return operation.limit().after().apply(Script.lines(trials, operation.limit().override()));
        }

        int transactions() {
            return trials.stream().mapToInt(trial -> trial.transactions().size()).min().orElse(0);
        }

        int statements() {
            return trials.stream().mapToInt(trial -> trial.transactions().stream().mapToInt(transaction -> transaction.statements().size()).sum()).min().orElse(0);
        }
    }

    /** Looks at single requests; just before each another one goes through, so that what is kept in memory for seconds is there. */
    private Capture capture(Operation operation, boolean repeatable) {
        var log = new StatementLog(stage);
        var trials = IntStream.range(0, TRIALS).mapToObj(trial -> {
            int warm = learners.count() - 1 - (repeatable ? trial : trialsUsed++);
            int index = learners.count() - 1 - (repeatable ? trial : trialsUsed++);
            var transactions = log.during(() -> send(operation, warm, warm + 1), () -> send(operation, index, index + 1));
            return new Script.Trial(learners.at(index).facts(), transactions.stream().filter(transaction -> !background.contains(transaction.shape())).toList());
        }).toList();
        return new Capture(Script.agreeing(trials));
    }

    private void add(Operation operation, HttpLoad.Outcome outcome, Meter meter, @Nullable Capture capture, Pgbench.@Nullable Outcome limit) {
        refuse(operation, outcome);
        var times = outcome.latencies();
        var measured = new Measured(operation.name(), operation.title(), options.connections(), times.count(), outcome.rate(), times.percentile(0.5), times.percentile(0.95), times.percentile(0.99),
                meter.app() * 1000 / times.count(), meter.database() * 1000 / times.count(), capture == null ? 0 : capture.transactions(), capture == null ? 0 : capture.statements(),
                outcome.bytes() / Math.max(1, times.count()), limit, "");
        results.add(measured);
        say(Report.line(measured));
    }

    private static void refuse(Operation operation, HttpLoad.Outcome outcome) {
        if (outcome.failed() > 0) {
            throw new IllegalStateException(outcome.failed() + " requests of " + operation.name() + " failed, the first with " + outcome.firstFailure());
        }
    }

    private int port() {
        return stage.stack().liberty().port();
    }

    static void say(String text) {
        System.out.println(text);
    }
}
