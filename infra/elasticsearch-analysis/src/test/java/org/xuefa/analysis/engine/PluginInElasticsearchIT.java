package org.xuefa.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.analysis.LegalWords;
import org.xuefa.localstack.ElasticsearchServer;

/** The archive as it is handed out, installed by the engine's own tool into a real node. */
class PluginInElasticsearchIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void isInstalledFromItsArchiveAndCutsAndFinds(@TempDir Path folder) throws Exception {
        try (var server = ElasticsearchServer.in(folder).plugins(List.of(archive())).build(); var http = HttpClient.newHttpClient()) {
            server.start();
            var text = "依照《國家賠償法》第五十九條之一，賠償義務機關應當給予賠償";

            var plugins = call(http, server, "GET", "/_nodes/plugins?filter_path=nodes.*.plugins.name", null);
            assertThat(plugins.findValuesAsText("name")).contains("xuefa-analysis");
            var tokens = call(http, server, "POST", "/_analyze", JSON.createObjectNode().put("analyzer", "xuefa_legal").put("text", text));
            assertThat(tokens.path("tokens").findValuesAsText("token")).isEqualTo(LegalWords.of(text)).contains("第59条之1");

            call(http, server, "PUT", "/laws", JSON.readTree("""
                    {"settings": {"analysis": {"analyzer": {
                       "own": {"type": "custom", "char_filter": ["xuefa_simplified"], "tokenizer": "xuefa_legal", "filter": ["xuefa_article"]}, "legal": {"type": "xuefa_legal"}}}},
                     "mappings": {"properties": {"text": {"type": "text", "analyzer": "legal", "fields": {"own": {"type": "text", "analyzer": "own"}}}}}}
                    """));
            call(http, server, "PUT", "/laws/_doc/1?refresh=true", JSON.createObjectNode().put("text", text));
            for (var query : List.of("第59条之1", "第五十九条之一", "国家赔偿", "賠償")) {
                for (var field : List.of("text", "text.own")) {
                    var body = JSON.createObjectNode();
                    body.putObject("query").putObject("match_phrase").put(field, query);
                    body.putObject("highlight").putObject("fields").putObject(field);
                    var found = call(http, server, "POST", "/laws/_search", body).path("hits").path("hits");
                    assertThat(found.size()).as(query + " in " + field).isEqualTo(1);
                    assertThat(found.findPath("highlight").toString()).as(query).contains("<em>");
                }
            }
            assertThat(call(http, server, "POST", "/laws/_search", JSON.readTree("{\"query\":{\"match\":{\"text\":\"第六十条\"}}}")).at("/hits/total/value").asInt()).isZero();
        }
    }

    private static Path archive() throws Exception {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
        }
    }

    private static JsonNode call(HttpClient http, ElasticsearchServer server, String method, String path, @Nullable JsonNode body) throws Exception {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString());
        var request = HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/json").method(method, publisher).build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }
}
