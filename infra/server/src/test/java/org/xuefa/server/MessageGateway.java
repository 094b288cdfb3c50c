package org.xuefa.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.testkit.TestKeys;

/** The city's message gateway, as the sample plugin speaks with it; it keeps what it has taken. */
final class MessageGateway implements AutoCloseable {
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpsServer server;

    MessageGateway() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.context()));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var message = new JsonMapper().readTree(exchange.getRequestBody());
        if (status.get() == 200) {
            taken.add(message);
        }
        exchange.sendResponseHeaders(status.get(), 0);
        exchange.getResponseBody().write(("msg-" + taken.size()).getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/send";
    }

    List<JsonNode> taken() {
        return taken;
    }

    int asked() {
        return asked.get();
    }

    /** What it answers from now on. */
    void answers(int newStatus) {
        status.set(newStatus);
    }

    void beginAnew() {
        taken.clear();
        status.set(200);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
