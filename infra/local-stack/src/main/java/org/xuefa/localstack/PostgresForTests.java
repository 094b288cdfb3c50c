package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One quick server for all database tests of a JVM, started by the first that asks and gone with the JVM. Its data are not
 * forced to disk: a test of faults starts a {@link PostgresServer} of its own.
 */
public final class PostgresForTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    private static final class Holder {
        private static final PostgresServer SERVER = started();
        private static final String OWNER_PASSWORD = Secrets.password();
        private static final String APP_PASSWORD = Secrets.password();

        private static PostgresServer started() {
            try {
                var folder = Files.createTempDirectory("xuefa-postgres-");
                var server = PostgresServer.in(folder).fastForTests().build();
                server.start();
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                    server.kill();
                    try {
                        Folders.delete(folder);
                    } catch (IOException left) {
                        throw new UncheckedIOException(left);
                    }
                }));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    public static PostgresServer server() {
        return Holder.SERVER;
    }

    /** An empty database of the platform with its owner and its runtime role, used by nobody else. */
    public static XuefaDatabase freshDatabase() {
        return server().administration().ensureXuefa("xuefa_" + DATABASES.incrementAndGet(), Holder.OWNER_PASSWORD, Holder.APP_PASSWORD);
    }
}
