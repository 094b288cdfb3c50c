package org.xuefa.journeys;

import cn.example.xuefa.SamplePlugin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xuefa.testkit.RunningPlatform;

/** The sample plugin in the operator's folder; the operator of the journeys lets it in. */
final class StagePlugins {
    private StagePlugins() {}

    static void bringIn(RunningPlatform platform) throws IOException {
        var jar = platform.pluginFolder().resolve("sample-plugin.jar");
        if (!Files.exists(jar)) {
            Files.copy(built(), jar);
        }
    }

    private static Path built() {
        try {
            return Path.of(SamplePlugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
