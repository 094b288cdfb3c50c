package org.xuefa.localstack;

import java.nio.file.Path;

/** The Java that runs this process also runs the servers. */
final class JavaHome {

    private JavaHome() {}

    static Path folder() {
        return Path.of(System.getProperty("java.home"));
    }

    static Path program(String name) {
        return folder().resolve("bin").resolve(name);
    }
}
