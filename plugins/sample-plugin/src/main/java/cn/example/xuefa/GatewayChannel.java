package cn.example.xuefa;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.PluginContext;
import org.xuefa.spi.plugin.PluginFailure;
import org.xuefa.spi.plugin.PluginLog;

/**
 * Posts each message as JSON to a gateway, signed with HMAC-SHA-256 over time and body. The gateway answers 2xx with its own number for the message, 422 for a number that it
 * cannot reach, 429 or 503 when it takes nothing at present; anything else is a failure, and the platform counts it.
 */
final class GatewayChannel implements NotificationChannel {
    private final HttpClient http;
    private final PluginContext context;
    private final PluginLog log;

    GatewayChannel(HttpClient http, PluginContext context) {
        this.http = http;
        this.context = context;
        this.log = context.log();
    }

    @Override
    public Delivery send(Message message) {
        var phone = message.recipient().phone();
        if (phone == null) {
            return Delivery.of(Result.UNREACHABLE);
        }
        var settings = context.settings();
        var body = "{\"id\":%s,\"to\":%s,\"text\":%s}".formatted(Json.text(message.id().toString()), Json.text(phone.value()),
                Json.text("【" + settings.text("signature") + "】" + message.text()));
        var time = Long.toString(context.clock().instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(settings.text("gateway"))).timeout(Duration.ofSeconds(settings.number("timeoutSeconds")))
                .header("Content-Type", "application/json").header("X-Time", time).header("X-Signature", signature(settings.text("secret"), time + "\n" + body))
                .POST(BodyPublishers.ofString(body)).build();
        return delivery(answer(request));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PluginFailure("gateway-unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();                                 // the time is over: end at once
            throw new PluginFailure("interrupted");
        }
    }

    private Delivery delivery(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status == 422) {
            return Delivery.of(Result.UNREACHABLE);
        }
        if (status == 429 || status == 503) {
            return Delivery.of(Result.NOT_NOW);                                 // taken up again by the platform
        }
        if (status / 100 != 2) {
            log.warning("the gateway answered with status " + status);          // no word of the message or of whom it is for
            throw new PluginFailure("gateway-status-" + status);
        }
        var reference = answer.body().strip();
        return new Delivery(Result.ACCEPTED, reference.matches("[A-Za-z0-9._:-]{1,80}") ? reference : null);
    }

    static String signature(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new PluginFailure("signature");
        }
    }
}
