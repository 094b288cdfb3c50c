package org.xuefa.testkit.plugin;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.xuefa.spi.plugin.Plugin;
import org.xuefa.spi.plugin.PluginDescriptor;

/** Makes a plugin jar from source text, compiled against the SPI alone unless a test wants a class to see more. */
public final class PluginJars {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private boolean seesAll;

    public static PluginJars jar() {
        return new PluginJars();
    }

    /** A plugin with one class {@code cn.example.Sample}, whose body is given, offering and using what is named. */
    public static PluginJars of(String id, String offers, String uses, String body) {
        return jar().descriptor("""
                id: %s
                version: 1.0.0
                spiLevel: 1
                name: 测试插件
                description: 只用于测试
                publisher: 测试
                offers: [%s]
                uses: [%s]
                %s
                """.formatted(id, offers, uses, offers.contains("question-importer") ? "fileExtensions: [txt]" : "")).entry("cn.example.Sample")
                .source("cn.example.Sample", "package cn.example; import java.util.*; import org.xuefa.spi.plugin.*; public class Sample implements Plugin { " + body + " }");
    }

    public PluginJars descriptor(String yaml) {
        return file(PluginDescriptor.LOCATION, yaml.getBytes(StandardCharsets.UTF_8));
    }

    public PluginJars entry(String className) {
        return file("META-INF/services/" + Plugin.class.getName(), className.getBytes(StandardCharsets.UTF_8));
    }

    public PluginJars file(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public PluginJars source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** Compiles against everything that the test sees, as somebody does who wants to break out. */
    public PluginJars seeingEverything() {
        seesAll = true;
        return this;
    }

    public Path write(Path jar) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
            for (var type : compiled().entrySet()) {
                add(zip, type.getKey(), type.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Map<String, byte[]> compiled() throws IOException {
        if (sources.isEmpty()) {
            return Map.of();
        }
        var out = Files.createTempDirectory("plugin-classes");
        try {
            var messages = new StringWriter();
            var options = List.of("-d", out.toString(), "-proc:none", "-Xlint:none", "-classpath", seesAll ? System.getProperty("java.class.path") : spi());
            var units = sources.entrySet().stream().map(source -> new Source(source.getKey(), source.getValue())).toList();
            if (!ToolProvider.getSystemJavaCompiler().getTask(messages, null, null, options, null, units).call()) {
                throw new IllegalArgumentException(messages.toString());
            }
            return classes(out);
        } finally {
            delete(out);
        }
    }

    private static Map<String, byte[]> classes(Path out) throws IOException {
        try (var files = Files.walk(out)) {
            var found = new LinkedHashMap<String, byte[]>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return found;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : new ArrayList<>(files.toList()).reversed()) {
                Files.delete(file);
            }
        }
    }

    private static String spi() {
        try {
            return Path.of(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
