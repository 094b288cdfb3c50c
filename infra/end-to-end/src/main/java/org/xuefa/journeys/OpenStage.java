package org.xuefa.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.xuefa.testkit.RunningPlatform;

/** For writing journeys: the stage stays open while `node tools/walk.mjs` runs against it; each empty line sets up two fresh cities. See README.md. */
final class OpenStage {
    private OpenStage() {}

    public static void main(String[] arguments) throws IOException {
        var platform = RunningPlatform.shared();
        var lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        for (int number = 1; ; number++) {
            try {
                System.out.println("XUEFA_STAGE=" + new Stage(platform, Path.of("target/journeys").toAbsolutePath(), number == 1 ? "" : "-" + number).prepare());
            } catch (AssertionError failure) {
                // Stays open all the same: the server's log says why.
                failure.printStackTrace(System.out);
            }
            if (lines.readLine() == null) {
                System.exit(0);
            }
        }
    }
}
