package org.xuefa.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that is alive but says nothing must not hold up who asks it. */
class ElasticsearchTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String ANSWER = "{\"took\":1}";
    private final CountDownLatch silent = new CountDownLatch(1);
    private ServerSocket server;
    private Elasticsearch engine;
    private volatile String asked = "";

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        engine = new Elasticsearch(URI.create("http://127.0.0.1:" + server.getLocalPort()), null, () -> {});
    }

    @AfterEach
    void stop() throws IOException {
        silent.countDown();
        engine.close();
        server.close();
    }

    @Test
    void isToldSoonWhenTheEngineTakesTheConnectionAndSaysNothing() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatThrownBy(() -> engine.ask("POST", "/a/_search", "{}", PATIENCE)).isInstanceOf(SearchEngineAway.class));
    }

    @Test
    void isToldSoonWhenTheEngineFallsSilentOnAConnectionInUse() {
        Thread.ofVirtual().start(this::answerOnceThenKeepSilent);

        assertThat(engine.ask("POST", "/a/_search", "{}", PATIENCE).ok()).isTrue();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatThrownBy(() -> engine.ask("POST", "/a/_search", "{}", PATIENCE)).isInstanceOf(SearchEngineAway.class));
    }

    @Test
    void asksForNothingCompressed() {
        Thread.ofVirtual().start(this::answerOnceThenKeepSilent);

        assertThat(engine.ask("POST", "/a/_search", "{}", PATIENCE).body().path("took").asInt()).isOne();

        assertThat(asked).startsWith("POST /a/_search HTTP/1.1").doesNotContainIgnoringCase("accept-encoding");
    }

    private void answerOnceThenKeepSilent() {
        try (Socket socket = server.accept()) {
            var request = new byte[4096];
            int read = socket.getInputStream().read(request);
            asked = new String(request, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
            socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length() + "\r\n\r\n" + ANSWER).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(silent.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
