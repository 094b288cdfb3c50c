package org.xuefa.packtool.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The goals as a command line calls them: found by name in the plugin's own descriptor, their parameters set from -Dpack.…, and executed. */
class GoalsTest {
    @TempDir
    private Path folder;

    @Test
    void aPackIsCreatedValidatedSignedWithAFreshKeyAndVerified() throws Exception {
        var pack = created();
        run("validate", Map.of("pack.folders", pack.toString()));
        run("keygen", Map.of("pack.keyName", folder.resolve("bureau").toString()));
        assertThat(folder.resolve("bureau.pub.pem")).content().startsWith("-----BEGIN PUBLIC KEY-----");

        run("sign", Map.of("pack.folders", pack.toString(), "pack.key", folder.resolve("bureau.key.pem").toString(), "pack.output", folder.resolve("out").toString()));

        var signed = folder.resolve("out").resolve(Files.readAllLines(folder.resolve("out/index.txt")).get(0));
        assertThat(signed).isRegularFile();
        run("verify", Map.of("pack.files", signed.toString(), "pack.keys", folder.resolve("bureau.pub.pem").toString()));
    }

    @Test
    void aFileThatAnotherKeySignedFailsTheBuild() throws Exception {
        var pack = created();
        run("keygen", Map.of("pack.keyName", folder.resolve("bureau").toString()));
        run("keygen", Map.of("pack.keyName", folder.resolve("stranger").toString()));
        run("sign", Map.of("pack.folders", pack.toString(), "pack.key", folder.resolve("stranger.key.pem").toString(), "pack.output", folder.resolve("out").toString()));
        var signed = folder.resolve("out").resolve(Files.readAllLines(folder.resolve("out/index.txt")).get(0));

        assertThatThrownBy(() -> run("verify", Map.of("pack.files", signed.toString(), "pack.keys", folder.resolve("bureau.pub.pem").toString())))
                .isInstanceOf(MojoFailureException.class).hasMessageContaining("1 reasons");
    }

    @Test
    void aFaultyPackFailsValidationAndIsNotSigned() throws Exception {
        var pack = created();
        Files.writeString(pack.resolve("courses/first-course/01-begin.md"), "# 别的标题\n\n<script>x</script>\n");
        run("keygen", Map.of("pack.keyName", folder.resolve("bureau").toString()));

        assertThatThrownBy(() -> run("validate", Map.of("pack.folders", pack.toString()))).isInstanceOf(MojoFailureException.class);
        assertThatThrownBy(() -> run("sign", Map.of("pack.folders", pack.toString(), "pack.key", folder.resolve("bureau.key.pem").toString(), "pack.output", folder.resolve("out").toString())))
                .isInstanceOf(MojoFailureException.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aKeyIsNeverOverwritten() throws Exception {
        run("keygen", Map.of("pack.keyName", folder.resolve("bureau").toString()));
        var before = Files.readString(folder.resolve("bureau.key.pem"));

        assertThatThrownBy(() -> run("keygen", Map.of("pack.keyName", folder.resolve("bureau").toString()))).isInstanceOf(MojoExecutionException.class);
        assertThat(folder.resolve("bureau.key.pem")).hasContent(before);
    }

    private Path created() throws Exception {
        var pack = folder.resolve("justice");
        run("create", Map.of("pack.folder", pack.toString(), "pack.id", "justice-2026", "pack.title", "行政复议", "pack.department", "司法局"));
        assertThat(pack.resolve("manifest.yaml")).content().contains("id: justice-2026", "行政复议", "司法局");
        return pack;
    }

    /** As Maven does: the goal's class from the descriptor, each of its parameters from the property that the descriptor names. */
    private static void run(String goal, Map<String, String> properties) throws Exception {
        var mojo = mojo(goal);
        var instance = (Mojo) Class.forName(text(mojo, "implementation")).getDeclaredConstructor().newInstance();
        var configuration = (Element) mojo.getElementsByTagName("configuration").item(0);
        for (var node = configuration.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                var parameter = (Element) node;
                var named = parameter.getTextContent().replaceAll("^\\$\\{|}$", "");
                var value = properties.getOrDefault(named, parameter.getAttribute("default-value"));
                if (!value.isEmpty() && !value.contains("${")) {
                    set(instance, parameter.getTagName(), value);
                }
            }
        }
        for (var property : properties.keySet()) {
            assertThat(configuration.getTextContent()).as("the goal " + goal + " knows it").contains("${" + property + "}");
        }
        instance.execute();
    }

    private static Element mojo(String goal) throws Exception {
        try (var descriptor = GoalsTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            var mojos = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor).getElementsByTagName("mojo");
            for (int index = 0; index < mojos.getLength(); index++) {
                if (text((Element) mojos.item(index), "goal").equals(goal)) {
                    return (Element) mojos.item(index);
                }
            }
        }
        throw new IOException("the plugin has no goal " + goal);
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static void set(Object mojo, String name, String value) throws ReflectiveOperationException {
        var field = mojo.getClass().getDeclaredField(name);
        field.setAccessible(true);
        if (field.getType() == List.class) {
            field.set(mojo, Arrays.stream(value.split(",")).map(File::new).toList());
        } else if (field.getType() == boolean.class) {
            field.setBoolean(mojo, Boolean.parseBoolean(value));
        } else {
            field.set(mojo, field.getType() == File.class ? new File(value) : value);
        }
    }
}
