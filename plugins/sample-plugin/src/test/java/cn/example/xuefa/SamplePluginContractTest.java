package cn.example.xuefa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.plugin.run.Trouble;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.QuestionImporter;
import org.xuefa.testkit.plugin.PluginContract;

/** The plugin as a city runs it: packed, checked, in its own class loader, with its limits. */
class SamplePluginContractTest extends PluginContract {
    @Override
    protected Map<String, String> settings() {
        return Map.of("gateway", "https://gateway.invalid/messages", "secret", "0123456789abcdef");
    }

    @Test
    void readsQuestionsThroughTheHost() {
        var file = new QuestionImporter.SourceFile("a.txt", "1. 我国的根本法是哪一部法律？（A）\nA. 宪法\nB. 民法典\nC. 刑法\n".getBytes(StandardCharsets.UTF_8));

        assertThat(extension(QuestionImporter.class).read(file)).singleElement()
                .satisfies(row -> assertThat(row.question().options()).containsExactly("宪法", "民法典", "刑法"));
        assertThat(troubles()).isEmpty();
    }

    @Test
    void saysWhyWhenTheGatewayIsAwayAndNothingOfTheMessage() {
        var message = new NotificationChannel.Message(UUID.randomUUID(), new NotificationChannel.Recipient(UUID.randomUUID(), "张三", new MobilePhone("13800138000")), "提醒", "请学习");

        assertThatThrownBy(() -> extension(NotificationChannel.class).send(message)).isInstanceOf(PluginFailed.class);

        assertThat(troubles()).singleElement().extracting(Trouble::cause).isEqualTo("gateway-unreachable");
        assertThat(troubles().toString()).doesNotContain("13800138000", "张三");
    }
}
