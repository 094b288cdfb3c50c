package org.xuefa.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Lies on the loopback between the platform and the search engine, hands everything through and writes down the searches. (The engine's own log will
 * not do: it prints a search by vector in a form that the engine does not take.) Only for finding out what is asked: nothing is measured through it.
 */
final class EngineRecorder implements AutoCloseable {
    private static final Pattern SEARCH = Pattern.compile("(/[^/?]+)?/_m?search(\\?.*)?");
    /** Of one connection, not of the answer. */
    private static final Set<String> HOP = Set.of("connection", "content-length", "transfer-encoding", "keep-alive");
    private final String engine;
    private final HttpServer door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<EngineRequest> heard = new ArrayList<>();

    EngineRecorder(String engine) {
        this.engine = engine;
        try {
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door.createContext("/", this::pass);
        door.setExecutor(threads);
        door.start();
    }

    String address() {
        return "http://localhost:" + door.getAddress().getPort();
    }

    /** The searches that came in while this ran, in their order. */
    List<EngineRequest> during(Runnable work) {
        synchronized (heard) {
            heard.clear();
        }
        work.run();
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var request = new EngineRequest(exchange.getRequestMethod(), exchange.getRequestURI().toString(), type == null ? "" : type,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (SEARCH.matcher(request.path()).matches()) {
                synchronized (heard) {
                    heard.add(request);
                }
            }
            answer(exchange, http.send(request.to(engine), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        door.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
