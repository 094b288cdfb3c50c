package org.xuefa.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.platform.plugin.jar.PluginShelf;
import org.xuefa.platform.plugin.run.Activation;
import org.xuefa.platform.plugin.run.Limits;
import org.xuefa.platform.plugin.run.PluginHost;
import org.xuefa.platform.plugin.run.Trouble;
import org.xuefa.platform.plugin.settings.SettingsCheck;
import org.xuefa.spi.TenantId;

/**
 * The contract that every plugin must keep. Extend it beside the plugin; it packs the module's classes as they are and has them checked and run by the server's own host, with
 * its class loaders and limits. What is proven here holds in a city. Add tests of your own that call {@link #extension}.
 */
public abstract class PluginContract {
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final PluginHost host = new PluginHost(Limits::of, Clock.systemUTC(), troubles::add, (_, _) -> { }, Runnable::run);

    @TempDir
    private Path folder;

    private PluginShelf shelf = PluginShelf.EMPTY;

    /** Settings as a city would write them, without those that have a default. */
    protected abstract Map<String, String> settings();

    /** The module's classes and resources. */
    protected Path classes() {
        return Path.of("target", "classes");
    }

    @BeforeEach
    void pack() {
        var jar = PluginJars.jar();
        try (var files = Files.walk(classes())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                jar.file(classes().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jar.write(folder.resolve("plugin.jar"));
        shelf = PluginShelf.of(folder);
    }

    @AfterEach
    void close() {
        host.closeWhere(_ -> true);
    }

    @Test
    void theJarKeepsAllRules() {
        assertThat(shelf.refused()).as("reasons for refusal").isEmpty();
        assertThat(shelf.jars()).hasSize(1);
    }

    @Test
    void theDescriptorAsksForNoMoreThanTheCodeUses() {
        assertThat(jar().uses()).containsExactlyInAnyOrderElementsOf(jar().descriptor().uses());
    }

    @Test
    void theSettingsFitTheFormAndAreComplete() {
        var fields = jar().descriptor().settings();

        assertThat(SettingsCheck.problems(fields, settings(), Set.of())).isEmpty();
        assertThat(SettingsCheck.complete(fields, SettingsCheck.effective(fields, settings()))).isTrue();
    }

    @Test
    void givesEverythingItOffersInTimeInEachCity() {
        for (var city = 1; city <= 2; city++) {
            for (var point : jar().descriptor().offers()) {
                assertThat(host.start(activation(city), point)).as(point.word()).isEmpty();
            }
        }
    }

    @Test
    void leavesNothingBehindWhenItIsClosedAndStartsAgain() {
        givesEverythingItOffersInTimeInEachCity();

        host.closeWhere(_ -> true);

        assertThat(troubles).isEmpty();
        givesEverythingItOffersInTimeInEachCity();
    }

    /** The extension as a city calls it: through the host. */
    protected final <X> X extension(Class<X> type) {
        return host.extension(type, activation(1));
    }

    /** What the host has reported so far. */
    protected final List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    private PluginJar jar() {
        assertThat(shelf.refused()).as("reasons for refusal").isEmpty();
        return shelf.jars().getFirst();
    }

    private Activation activation(int city) {
        return new Activation(jar(), new TenantId(city), "city-" + city, "测试市" + city, 1, 1, SettingsCheck.effective(jar().descriptor().settings(), settings()));
    }
}
