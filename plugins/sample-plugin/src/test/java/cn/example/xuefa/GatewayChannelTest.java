package cn.example.xuefa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.NotificationChannel.Delivery;
import org.xuefa.spi.plugin.NotificationChannel.Result;
import org.xuefa.spi.plugin.PluginContext;
import org.xuefa.spi.plugin.PluginFailure;
import org.xuefa.spi.plugin.PluginLog;
import org.xuefa.spi.plugin.PluginSettings;

/** Plain Java: the extension with a context made by hand. */
class GatewayChannelTest {
    private static final String SECRET = "0123456789abcdef";
    private final Map<String, String> received = new HashMap<>();
    private final PluginLog log = new PluginLog();
    private HttpServer gateway;
    private int status = 200;
    private NotificationChannel channel;

    @BeforeEach
    void aGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            received.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.put("signature", exchange.getRequestHeaders().getFirst("X-Signature"));
            received.put("time", exchange.getRequestHeaders().getFirst("X-Time"));
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("msg-1".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        gateway.start();
        var settings = Map.of("gateway", "http://127.0.0.1:" + gateway.getAddress().getPort() + "/", "secret", SECRET, "signature", "武威学法", "timeoutSeconds", "5");
        channel = new GatewayChannel(HttpClient.newHttpClient(),
                new PluginContext(new PluginContext.City("wuwei", "武威市"), new PluginSettings(settings), log, Clock.fixed(Instant.ofEpochSecond(1_785_542_400), ZoneOffset.UTC)));
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void postsASignedMessageAndKeepsTheGatewaysNumber() {
        var delivery = channel.send(message(new MobilePhone("13800138000")));

        assertThat(delivery).isEqualTo(new Delivery(Result.ACCEPTED, "msg-1"));
        assertThat(received.get("body")).contains("\"to\":\"13800138000\"").contains("【武威学法】请\\\"学习\\\"");
        assertThat(received.get("signature")).isEqualTo(GatewayChannel.signature(SECRET, received.get("time") + "\n" + received.get("body")));
        assertThat(received.get("time")).isEqualTo("1785542400");
    }

    @Test
    void whoHasNoNumberOrIsNotKnownThereIsUnreachable() {
        assertThat(channel.send(message(null)).result()).isEqualTo(Result.UNREACHABLE);
        assertThat(received).isEmpty();

        status = 422;
        assertThat(channel.send(message(new MobilePhone("13800138000"))).result()).isEqualTo(Result.UNREACHABLE);
    }

    @Test
    void aGatewayThatTakesNothingAtPresentIsAskedAgainLater() {
        status = 503;

        assertThat(channel.send(message(new MobilePhone("13800138000"))).result()).isEqualTo(Result.NOT_NOW);
    }

    @Test
    void anythingElseIsAFailureThatSaysWhyAndNobodysNumber() {
        status = 500;

        assertThatThrownBy(() -> channel.send(message(new MobilePhone("13800138000")))).isInstanceOf(PluginFailure.class).hasMessage("gateway-status-500");
        assertThat(log.drain()).singleElement().satisfies(line -> assertThat(line.text()).isEqualTo("the gateway answered with status 500"));
    }

    private static NotificationChannel.Message message(MobilePhone phone) {
        return new NotificationChannel.Message(UUID.randomUUID(), new NotificationChannel.Recipient(UUID.randomUUID(), "张三", phone), "提醒", "请\"学习\"");
    }
}
