package org.xuefa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the search box takes longer than the engine behind it. What the platform asks the engine is recorded once through a second Liberty, which alone
 * has the recorder before its engine; then the same is sent straight to the engine and through the first Liberty in turns.
 */
final class SearchRatio {
    /** Until all connections are busy, on servers that are warm. */
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private final Options options;
    private final Stage stage;
    private final Report report;
    private final Path folder;
    private final String engine;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A request to the platform and what it asks the engine for it. */
    private record Search(String path, String token, List<EngineRequest> asked) {}

    SearchRatio(Options options, Stage stage, Report report, Path folder) {
        this.options = options;
        this.stage = stage;
        this.report = report;
        this.folder = folder;
        engine = stage.stack().elasticsearch().url();
    }

    /** @param paths of the searches; each is always asked by the same learner, since what he may find is part of the question */
    void measure(List<String> paths, Learners learners) {
        var all = recorded(paths, learners);
        var searches = all.stream().filter(search -> !search.asked().isEmpty()).toList();
        long asked = searches.stream().mapToLong(search -> search.asked().size()).sum();
        report.figure("search: query set", "%d searches, %d of them answered without the engine and left out; %d requests to the engine for the others".formatted(all.size(), all.size() - searches.size(), asked));
        inTurns(searches, options.warmUp(), new Latencies(), new Latencies());
        var platform = new Latencies();
        var raw = new Latencies();
        Runnable turns = () -> inTurns(searches, options.measure(), platform, raw);
        if (options.profile()) {
            new Profile(stage, folder.resolve("profiles")).during("search", turns);
        } else {
            turns.run();
        }
        compare("one connection each, in turns", platform, raw);
        underLoad(searches);
    }

    private List<Search> recorded(List<String> paths, Learners learners) {
        try (var recorder = new EngineRecorder(engine); var second = stage.second(Map.of("XUEFA_ELASTICSEARCH_URL", recorder.address()))) {
            second.start();
            // Whatever a server asks the engine for itself when it starts is asked by then.
            timed(request(second.url(), paths.getFirst(), learners.at(0).token));
            Api.pause(Duration.ofSeconds(3));
            return IntStream.range(0, paths.size()).mapToObj(number -> {
                var token = learners.at(number % options.active()).token;
                return new Search(paths.get(number), token, recorder.during(() -> timed(request(second.url(), paths.get(number), token))));
            }).toList();
        }
    }

    /** Whole rounds of all searches until the time is over. */
    private void inTurns(List<Search> searches, Duration time, Latencies platform, Latencies raw) {
        long end = System.nanoTime() + time.toNanos();
        for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
            for (int number = 0; number < searches.size(); number++) {
                both(searches.get(number), (number + round) % 2 == 0, platform, raw);
            }
        }
    }

    private void both(Search search, boolean platformFirst, Latencies platform, Latencies raw) {
        var request = request(stage.url(), search.path(), search.token());
        if (platformFirst) {
            platform.add(timed(request));
        }
        raw.add(search.asked().stream().mapToLong(asked -> timed(asked.to(engine))).sum());
        if (!platformFirst) {
            platform.add(timed(request));
        }
    }

    private static HttpRequest request(String server, String path, String token) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token).build();
    }

    private long timed(HttpRequest request) {
        try {
            long began = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As many connections as everywhere else; half of the engine's time before the platform's and half after it, so that a machine that changes its pace changes both. */
    private void underLoad(List<Search> searches) {
        var half = options.measure().dividedBy(2);
        var raw = new Latencies();
        var ready = searches.stream().flatMap(search -> search.asked().stream()).map(EngineRequest::bytes).toList();
        raw.add(load(stage.stack().elasticsearch().port(), ready, SETTLE, half, () -> {}, () -> {}).latencies());
        var meter = new Meter(stage);
        var outcome = load(stage.stack().liberty().port(), searches.stream().map(search -> Request.get(search.path(), search.token())).toList(), SETTLE, options.measure(), meter::begin, meter::end);
        raw.add(load(stage.stack().elasticsearch().port(), ready, SETTLE, half, () -> {}, () -> {}).latencies());
        compare(options.connections() + " connections at once", outcome.latencies(), raw);
        var times = outcome.latencies();
        int count = times.count();
        var measured = new Measured("search", "search", options.connections(), count, outcome.rate(), times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), meter.app() * 1000 / count,
                meter.database() * 1000 / count, 0, 0, outcome.bytes() / count, null, String.format(Locale.ROOT, "and %.2f ms of Elasticsearch", meter.search() * 1000 / count));
        report.add(List.of(measured));
        PlatformLoad.say(Report.line(measured));
    }

    private HttpLoad.Outcome load(int port, List<byte[]> requests, Duration warmUp, Duration measure, Runnable begin, Runnable end) {
        int[] next = {0};
        var outcome = new HttpLoad(port, options.connections()).run(_ -> requests.get(next[0]++ % requests.size()), warmUp, measure, begin, end);
        if (outcome.failed() > 0) {
            throw new IllegalStateException(outcome.failed() + " searches failed: " + outcome.firstFailure());
        }
        return outcome;
    }

    private void compare(String how, Latencies platform, Latencies raw) {
        report.figure("search API, " + how, times(platform));
        report.figure("the same straight at Elasticsearch, " + how, times(raw));
        report.figure("search API over Elasticsearch, " + how, String.format(Locale.ROOT, "p50 %.2f, p95 %.2f (goal 1.3), p99 %.2f", platform.percentile(0.5) / raw.percentile(0.5),
                platform.percentile(0.95) / raw.percentile(0.95), platform.percentile(0.99) / raw.percentile(0.99)));
    }

    private static String times(Latencies times) {
        return String.format(Locale.ROOT, "p50 %.1f, p95 %.1f, p99 %.1f ms over %d", times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), times.count());
    }
}
