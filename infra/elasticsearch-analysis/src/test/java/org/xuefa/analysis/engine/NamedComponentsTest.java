package org.xuefa.analysis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;

/** Elasticsearch believes what stands in the files beside the jars; these say whether it is true. */
class NamedComponentsTest {
    private static final Path PLUGIN = Path.of("target/plugin");

    @Test
    void theListNamesEveryComponentByItsAnnotation() throws Exception {
        var listed = new TreeMap<String, String>();
        for (var kind : new JsonMapper().readTree(PLUGIN.resolve("named_components.json").toFile()).properties()) {
            for (var component : kind.getValue().properties()) {
                var type = Class.forName(component.getValue().asText());
                assertThat(Class.forName(kind.getKey())).isAssignableFrom(type);
                assertThat(type.getAnnotation(NamedComponent.class).value()).isEqualTo(component.getKey());
                listed.put(type.getSimpleName(), component.getKey());
            }
        }

        assertThat(listed).isEqualTo(Map.of("LegalAnalyzerFactory", "xuefa_legal", "LegalTokenizerFactory", "xuefa_legal", "SimplifiedCharFilterFactory", "xuefa_simplified",
                "ArticleTokenFilterFactory", "xuefa_article"));
    }

    @Test
    void theDescriptorIsFilledIn() throws Exception {
        var descriptor = new Properties();
        try (var in = Files.newInputStream(PLUGIN.resolve("stable-plugin-descriptor.properties"))) {
            descriptor.load(in);
        }

        assertThat(descriptor).containsEntry("name", "xuefa-analysis").containsKeys("description", "version");
        assertThat(descriptor.getProperty("elasticsearch.version")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(descriptor.getProperty("java.version")).isEqualTo("21");
    }
}
