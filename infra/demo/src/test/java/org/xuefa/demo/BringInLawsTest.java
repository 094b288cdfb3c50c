package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringInLawsTest {
    private static final Map<String, String> STACK = Map.of("XUEFA_PUBLIC_URL", "http://localhost:9080/", "XUEFA_KEYCLOAK_URL", "http://localhost:8080", "XUEFA_OPERATOR_PASSWORD", "x");

    @Test
    void putsTheLawsAndTheirCatalogueIntoOneArchiveAndNothingElse(@TempDir Path folder) throws IOException {
        for (var name : new String[] {"甲法.md", "乙法.TXT", "丙法.docx", "index.csv", "notes.pdf", ".hidden"}) {
            Files.writeString(folder.resolve(name), "文字");
        }
        Files.createDirectory(folder.resolve("子目录.md"));

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(BringInLaws.archive(folder)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).containsExactlyInAnyOrder("甲法.md", "乙法.TXT", "丙法.docx", "index.csv");
    }

    @Test
    void aFolderIsNamedByTheEnvironmentOrThereIsNone() {
        var named = new java.util.HashMap<>(STACK);
        named.put("XUEFA_DEMO_LAWS", "/laws");

        assertThat(Settings.of(STACK).laws()).isNull();
        assertThat(Settings.of(named).laws()).isEqualTo(Path.of("/laws"));
    }
}
