package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticsearchServerIT {

    private ElasticsearchServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = ElasticsearchServer.in(folder).build();
        server.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void keepsDocumentsOverAKillOfTheWholeTree() throws Exception {
        assertThat(send("PUT", "/statutes/_doc/1?refresh=true", "{\"text\":\"国家工作人员学法\"}")).contains("\"created\"");

        server.kill();
        assertThat(Answer.status(server.url() + "/_cluster/health")).isZero();
        server.start();

        assertThat(send("GET", "/statutes/_search?q=text:学法", "")).contains("国家工作人员学法");
    }

    @Test
    void reportsItsMemory() {
        assertThat(server.residentMemory()).isBetween(300L << 20, 1200L << 20);
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
