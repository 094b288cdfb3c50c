package org.xuefa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xuefa.testkit.RunningPlatform;

/** The real platform, two cities, and a browser that walks through them; its report is the output of this test. */
class BrowserJourneysIT {

    @Test
    void peopleReachTheirGoalInTheBrowser() throws IOException, InterruptedException {
        var stage = new Stage(RunningPlatform.shared(), Path.of("target/journeys").toAbsolutePath(), "").prepare();

        var command = new ProcessBuilder("node", "tools/walk.mjs").redirectErrorStream(true);
        command.environment().put("XUEFA_STAGE", stage.toString());
        var walk = command.start();
        try (var report = walk.inputReader(StandardCharsets.UTF_8)) {
            report.lines().forEach(System.out::println);
        }

        assertThat(walk.waitFor()).as("exit of the journeys, see their report above and the pictures in %s", stage.getParent()).isZero();
    }
}
