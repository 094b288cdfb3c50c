package org.xuefa.platform.plugin.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.platform.plugin.jar.JarFault.Code;
import org.xuefa.spi.plugin.Capability;
import org.xuefa.testkit.plugin.PluginJars;

/** What is let into the house and what is not, decided without running any of it. */
class PluginShelfTest {
    private static final String LISTENER = "public Optional<CityEventListener> cityEventListener(PluginContext context) { return Optional.of(event -> { %s }); }";

    @TempDir
    private Path folder;

    @Test
    void takesAPluginThatKeepsAllRulesAndSaysWhatItUses() {
        write("good", PluginJars.of("cn.example.good", "event-listener", "network, threads", LISTENER.formatted("""
                var http = java.net.http.HttpClient.newHttpClient();
                var worker = new Thread(() -> context.log().info("worked"));
                worker.start();
                record Pair(String a, int b) {}
                Object pair = new Pair("x" + event.id(), switch (event.type()) { case "a" -> 1; default -> 2; });
                if (pair instanceof Pair(var a, var b) && b > 1) { System.out.println(a); }
                """)));

        var shelf = PluginShelf.of(folder);

        assertThat(shelf.refused()).isEmpty();
        assertThat(shelf.jars()).singleElement().satisfies(jar -> {
            assertThat(jar.uses()).containsExactlyInAnyOrder(Capability.NETWORK, Capability.THREADS);
            assertThat(jar.sha256()).matches("[0-9a-f]{64}");
        });
    }

    /** Also by way of a subclass, and of a method reference. */
    @ParameterizedTest
    @ValueSource(strings = {
        "System.exit(1);", "Runtime.getRuntime().halt(1);", "java.util.function.IntConsumer end = System::exit; end.accept(1);",
        "try { new ProcessBuilder(\"id\").start(); } catch (java.io.IOException e) { }", "System.getenv(\"XUEFA_MASTER_KEY\");",
        "Thread.getAllStackTraces();", "java.util.concurrent.ForkJoinWorkerThread.getAllStackTraces();", "Thread.ofVirtual().start(() -> { });",
        "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor().close();", "List.of(1).parallelStream().count();",
        "Locale.setDefault(Locale.FRANCE);", "try { new javax.naming.InitialContext().lookup(\"jdbc/xuefa\"); } catch (javax.naming.NamingException e) { }",
        "try { java.sql.DriverManager.getConnection(\"jdbc:x\"); } catch (java.sql.SQLException e) { }",
        "java.lang.management.ManagementFactory.getRuntimeMXBean();", "java.lang.foreign.Arena.global();", "java.util.logging.LogManager.getLogManager().reset();",
        "try { new java.net.ServerSocket(0); } catch (java.io.IOException e) { }"
    })
    void refusesWhatNoPluginMayDo(String code) {
        write("bad", PluginJars.of("cn.example.bad", "event-listener", "network, threads, files, reflection, xml, graphics", LISTENER.formatted(code)));

        assertThat(faults()).extracting(JarFault::code).contains(Code.FORBIDDEN);
    }

    @Test
    void seesThroughASubclassOfTheJarsOwn() {
        write("bad", PluginJars.of("cn.example.bad", "event-listener", "threads", LISTENER.formatted("Mine.getAllStackTraces();") + " static class Mine extends Thread { }"));

        assertThat(faults()).anySatisfy(fault -> assertThat(fault.detail()).isEqualTo("java.lang.Thread#getAllStackTraces"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "try { Class.forName(\"java.lang.Runtime\").getMethod(\"getRuntime\").invoke(null); } catch (ReflectiveOperationException e) { }|reflection",
        "TenantIdLoader.class.getClassLoader();|reflection", "java.lang.invoke.MethodHandles.lookup();|reflection", "StackWalker.getInstance();|reflection",
        "try { new java.io.FileInputStream(\"/etc/passwd\").close(); } catch (java.io.IOException e) { }|files",
        "try { java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\")); } catch (java.io.IOException e) { }|files",
        "try { java.net.URI.create(\"file:///etc/passwd\").toURL().openStream(); } catch (java.io.IOException e) { }|files",
        "try { new java.io.PrintWriter(\"/tmp/x\").close(); } catch (java.io.IOException e) { }|files",
        "java.net.http.HttpClient.newHttpClient();|network", "new java.util.Timer();|threads",
        "try { javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder(); } catch (Exception e) { }|xml",
        "new java.awt.image.BufferedImage(1, 1, 1);|graphics",
        "try { javax.xml.transform.TransformerFactory.newInstance().newTransformer(); } catch (Exception e) { }|reflection"
    })
    void refusesWhatIsUsedButNotDeclaredAndTakesItWhenItIs(String code, String capability) {
        var body = LISTENER.formatted(code) + " static class TenantIdLoader { }";
        write("silent", PluginJars.of("cn.example.silent", "event-listener", "", body));
        write("open", PluginJars.of("cn.example.open", "event-listener", capability, body));

        var shelf = PluginShelf.of(folder);

        assertThat(shelf.refused()).singleElement().satisfies(refused -> assertThat(refused.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(Code.UNDECLARED);
            assertThat(fault.detail()).endsWith(" → " + capability);
        }));
        assertThat(shelf.jars()).singleElement().satisfies(jar -> assertThat(jar.uses()).extracting(Capability::word).containsExactly(capability));
    }

    @Test
    void refusesCodeThatLooksForTheServer() {
        write("bad", PluginJars.of("cn.example.bad", "event-listener", "", LISTENER.formatted("org.xuefa.platform.tenancy.CurrentTenant.find();")).seeingEverything());

        assertThat(faults()).contains(new JarFault(Code.SEES_SERVER, "cn.example.Sample", "org.xuefa.platform.tenancy.CurrentTenant"));
    }

    @Test
    void refusesClassesInThePackagesOfTheHouseAndNativeCode() {
        write("bad", PluginJars.of("cn.example.bad", "event-listener", "", LISTENER.formatted("") + " native void reach();")
                .source("org.xuefa.spi.Trap", "package org.xuefa.spi; public class Trap { }"));

        assertThat(faults()).extracting(JarFault::code).containsExactlyInAnyOrder(Code.RESERVED_PACKAGE, Code.NATIVE_CODE);
    }

    @Test
    void refusesAnotherLevelBeforeItLooksAtAnythingElse() {
        write("old", PluginJars.jar().descriptor("id: cn.example.old\nspiLevel: 99\nsomething: new\n").file("cn/example/Sample.class", new byte[] {1, 2, 3}));

        assertThat(faults()).containsExactly(new JarFault(Code.WRONG_SPI_LEVEL, "spiLevel", "99 ≠ 1"));
    }

    @Test
    void namesEveryMemberOfABadDescriptor() {
        write("bad", PluginJars.jar().descriptor("""
                id: Cn Example
                version: 1.0.0
                spiLevel: 1
                name: 测试插件
                publisher: 测试
                offers: [event-listener, telepathy]
                colour: red
                settings:
                - {name: Upper, label: 甲}
                - {name: fine, label: 乙, kind: number, minimum: 5, maximum: 4}
                - {name: secretive, label: 丙, secret: true, default: hunter2}
                - {name: pattern, label: 丁, pattern: '(['}
                - {name: choice, label: 戊, kind: choice}
                """));

        assertThat(faults()).allSatisfy(fault -> assertThat(fault.code()).isEqualTo(Code.BAD_DESCRIPTOR)).extracting(JarFault::where)
                .contains("colour", "offers", "settings/0/name", "settings/1/maximum", "settings/2/secret", "settings/3/pattern", "settings/4/choices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n- b\n", "{{{{", "id: [", "just words", "spiLevel: one", "&a [*a, *a]"})
    void refusesWhatIsNoDescriptorAtAll(String yaml) {
        write("bad", PluginJars.jar().descriptor(yaml));

        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.code()).isEqualTo(Code.BAD_DESCRIPTOR));
    }

    @Test
    void refusesADefaultThatDoesNotFitAndAMissingEntryClass() {
        write("bad", PluginJars.jar().descriptor("""
                id: cn.example.bad
                version: 1.0.0
                spiLevel: 1
                name: 测试插件
                publisher: 测试
                offers: [event-listener]
                settings:
                - {name: count, label: 数量, kind: number, minimum: 1, maximum: 9, default: 10}
                """).entry("cn.example.Missing"));

        assertThat(faults()).extracting(JarFault::where).containsExactly("settings/count/default", "META-INF/services/org.xuefa.spi.plugin.Plugin");
    }

    @Test
    void refusesTwoJarsOfOnePluginAndGoesOnWithTheOthers() {
        write("a", PluginJars.of("cn.example.twin", "event-listener", "", LISTENER.formatted("")));
        write("b", PluginJars.of("cn.example.twin", "event-listener", "", LISTENER.formatted("event.id();")));
        write("c", PluginJars.of("cn.example.single", "event-listener", "", LISTENER.formatted("")));

        var shelf = PluginShelf.of(folder);

        assertThat(shelf.jars()).extracting(PluginJar::id).containsExactly("cn.example.single");
        assertThat(shelf.refused()).extracting(RefusedJar::faults)
                .containsExactlyInAnyOrder(List.of(JarFault.of(Code.DUPLICATE_ID, "b.jar")), List.of(JarFault.of(Code.DUPLICATE_ID, "a.jar")));
    }

    @Test
    void refusesWhatIsNoJarOrUnpacksWithoutEnd() throws IOException {
        Files.write(folder.resolve("text.jar"), "not a jar".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("bomb.jar"), bomb());
        Files.write(folder.resolve("readme.txt"), new byte[0]);
        Files.createSymbolicLink(folder.resolve("link.jar"), folder.resolve("text.jar"));

        var refused = PluginShelf.of(folder).refused();

        assertThat(refused).extracting(RefusedJar::fileName).containsExactly("bomb.jar", "text.jar");
        assertThat(refused).flatExtracting(RefusedJar::faults).extracting(JarFault::code).containsExactly(Code.TOO_LARGE, Code.NOT_A_JAR);
    }

    @Test
    void aLibraryInsideGivesWayToThePluginAndHasNoDescriptorOfItsOwn() throws IOException {
        var library = PluginJars.jar().descriptor("id: other").source("cn.example.Sample", "package cn.example; public class Sample { }")
                .source("cn.library.Helper", "package cn.library; public class Helper { }").write(folder.resolve("library"));
        write("good", PluginJars.of("cn.example.good", "event-listener", "", LISTENER.formatted("")).file("lib/helper.jar", Files.readAllBytes(library)));

        assertThat(PluginShelf.of(folder).jars()).singleElement().satisfies(jar -> {
            assertThat(jar.id()).isEqualTo("cn.example.good");
            assertThat(jar.entries()).containsKey("cn/library/Helper.class").doesNotContainKey("lib/helper.jar");
        });
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNoError() {
        assertThat(PluginShelf.of(folder.resolve("missing")).problem()).isEqualTo("no-folder");
    }

    private void write(String name, PluginJars jar) {
        jar.write(folder.resolve(name + ".jar"));
    }

    private List<JarFault> faults() {
        var shelf = PluginShelf.of(folder);
        assertThat(shelf.jars()).isEmpty();
        assertThat(shelf.refused()).hasSize(1);
        return shelf.refused().getFirst().faults();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            var piece = new byte[1 << 20];
            for (int i = 0; i < 101; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
