package org.xuefa.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.xuefa.localstack.ElasticsearchServer;
import org.xuefa.platform.search.SearchGateway;

/** A real search engine for tests, without the analysis plugin; one for all tests of this JVM. Tests keep apart by cities of their own. */
public final class SearchEngine {
    private final ElasticsearchServer server;

    private static final class Holder {
        private static final SearchEngine SHARED = new SearchEngine();
    }

    private SearchEngine() {
        try {
            server = ElasticsearchServer.in(Files.createTempDirectory("xuefa-search-")).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.start();
    }

    public static SearchEngine shared() {
        return Holder.SHARED;
    }

    /** A gateway to it, for the cities of that database. */
    public SearchGateway gateway(Database database) {
        return new SearchGateway(database.directory(), Optional.of(URI.create(server.url())), null, 0);
    }

    /** Runs the work while the engine is away; it is back afterwards, and the gateway has rested long enough to ask it again. */
    public void without(Runnable work) {
        server.stop();
        try {
            work.run();
        } finally {
            server.start();
        }
        try {
            Thread.sleep(Duration.ofMillis(2_200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
