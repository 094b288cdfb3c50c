package org.xuefa.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that says what it was asked stands for the engine: what matters is that it hears the same either way. */
class EngineRecorderTest {
    private static final EngineRequest MANY = new EngineRequest("POST", "/_msearch", "application/json", "{\"index\":[\"statutes\"]}\n{\"query\":{\"match\":{\"text\":\"合同\"}}}\n");
    private static final EngineRequest ONE = new EngineRequest("POST", "/city-a/_search?ignore_unavailable=true", "application/json", "{\"size\":1}");
    private final List<EngineRequest> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer engine;

    @BeforeEach
    void start() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            asked.add(new EngineRequest(exchange.getRequestMethod(), exchange.getRequestURI().toString(), type == null ? "" : type, new String(body, StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/_missing") ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop(0);
    }

    private String address() {
        return "http://localhost:" + engine.getAddress().getPort();
    }

    private HttpResponse<String> send(EngineRequest request, String server) {
        try {
            return http.send(request.to(server), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void searchesAreWrittenDownInTheirOrderAndHandedThrough() {
        try (var recorder = new EngineRecorder(address())) {
            var heard = recorder.during(() -> {
                assertThat(send(MANY, recorder.address()).body()).isEqualTo(MANY.body());
                assertThat(send(ONE, recorder.address()).headers().firstValue("X-Elastic-Product")).contains("Elasticsearch");
            });

            assertThat(heard).containsExactly(MANY, ONE);
            assertThat(asked).containsExactly(MANY, ONE);
        }
    }

    @Test
    void whatIsNoSearchOnlyPasses() {
        var bulk = new EngineRequest("POST", "/statutes/_bulk?require_alias=true", "application/x-ndjson", "{}\n");
        var missing = new EngineRequest("GET", "/_missing", "", "");
        try (var recorder = new EngineRecorder(address())) {
            var heard = recorder.during(() -> {
                send(bulk, recorder.address());
                assertThat(send(missing, recorder.address()).statusCode()).isEqualTo(404);
            });

            assertThat(heard).isEmpty();
            assertThat(asked).containsExactly(bulk, missing);
        }
    }

    @Test
    void eachRequestIsRecordedByItself() {
        try (var recorder = new EngineRecorder(address())) {
            assertThat(recorder.during(() -> send(MANY, recorder.address()))).containsExactly(MANY);
            send(ONE, recorder.address());
            assertThat(recorder.during(() -> {})).isEmpty();
        }
    }

    @Test
    void theGeneratorSendsTheSameAgain() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), engine.getAddress().getPort())) {
            socket.getOutputStream().write(MANY.bytes());
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200 OK");
        }

        assertThat(asked).containsExactly(MANY);
    }
}
