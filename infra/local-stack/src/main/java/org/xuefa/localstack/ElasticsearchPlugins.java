package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elasticsearch with plugins installed, made once for each set of plugins. */
final class ElasticsearchPlugins {

    private ElasticsearchPlugins() {}

    static Path installed(List<Path> zips) throws IOException {
        var plain = Archive.ELASTICSEARCH.unpacked();
        var content = new Digest();
        for (var zip : zips) {
            content.text(zip.getFileName().toString()).file(zip);
        }
        return ToolCache.ofUser().made(plain.getFileName() + ToolCache.BUILT + content.hex(), folder -> {
            Folders.copyLinking(plain, folder, path -> path.toString().endsWith(".jar"));
            var command = new ArrayList<>(List.of(folder.resolve("bin/elasticsearch-plugin").toString(), "install", "--batch"));
            zips.forEach(zip -> command.add(zip.toAbsolutePath().toUri().toString()));
            var log = Files.createTempFile("xuefa-elasticsearch-plugin-", ".log");
            Commands.run("Elasticsearch", command, Map.of("ES_JAVA_HOME", JavaHome.folder().toString()), log, Duration.ofMinutes(3));
            Files.delete(log);
        });
    }
}
