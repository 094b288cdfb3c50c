package cn.example.xuefa;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.Plugin;
import org.xuefa.spi.plugin.PluginContext;
import org.xuefa.spi.plugin.QuestionImporter;

/** Gives the two extensions, and closes in the end what one of them has opened. */
public final class SamplePlugin implements Plugin {
    private @Nullable HttpClient http;

    @Override
    public Optional<NotificationChannel> notificationChannel(PluginContext context) {
        http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
        return Optional.of(new GatewayChannel(http, context));
    }

    @Override
    public Optional<QuestionImporter> questionImporter(PluginContext context) {
        return Optional.of(new TextQuestions(context.settings().text("topic"), context.settings().number("difficulty")));
    }

    @Override
    public void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
