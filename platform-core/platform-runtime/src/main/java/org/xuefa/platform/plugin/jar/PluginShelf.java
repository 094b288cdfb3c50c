package org.xuefa.platform.plugin.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.plugin.settings.SettingsCheck;
import org.xuefa.spi.plugin.Plugin;
import org.xuefa.spi.plugin.PluginDescriptor;

/**
 * The jars of a folder: those that keep all rules, and those that do not, with every reason.
 *
 * @param problem why the folder itself could not be read; null when it could
 */
public record PluginShelf(List<PluginJar> jars, List<RefusedJar> refused, @Nullable String problem) {
    public static final PluginShelf EMPTY = new PluginShelf(List.of(), List.of(), null);
    private static final int MOST_JARS = 100;
    private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    public PluginShelf {
        jars = List.copyOf(jars);
        refused = List.copyOf(refused);
    }

    /** Reads the folder: jars lying directly in it. Nothing of them is run. */
    public static PluginShelf of(Path folder) {
        var jars = new ArrayList<PluginJar>();
        var refused = new ArrayList<RefusedJar>();
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
            for (var file : found.stream().limit(MOST_JARS).toList()) {
                read(file, jars, refused);
            }
            found.stream().skip(MOST_JARS).forEach(file -> refused.add(new RefusedJar(name(file), null, null, List.of(JarFault.of(JarFault.Code.TOO_MANY_JARS, "")))));
        } catch (NoSuchFileException e) {
            return new PluginShelf(List.of(), List.of(), "no-folder");
        } catch (IOException e) {
            return new PluginShelf(List.of(), List.of(), "unreadable-folder");
        }
        return new PluginShelf(withoutTwins(jars, refused), refused, null);
    }

    public Optional<PluginJar> find(String id) {
        return jars.stream().filter(jar -> jar.id().equals(id)).findAny();
    }

    /** Two jars of one plugin: nobody here can know which is meant, so neither is taken. */
    private static List<PluginJar> withoutTwins(List<PluginJar> jars, List<RefusedJar> refused) {
        Map<String, List<PluginJar>> byId = jars.stream().collect(Collectors.groupingBy(PluginJar::id));
        byId.values().stream().filter(same -> same.size() > 1).forEach(same -> same.forEach(jar -> refused.add(new RefusedJar(jar.fileName(), jar.sha256(), jar.id(),
                same.stream().filter(other -> !other.equals(jar)).map(other -> JarFault.of(JarFault.Code.DUPLICATE_ID, other.fileName())).toList()))));
        return jars.stream().filter(jar -> byId.getOrDefault(jar.id(), List.of()).size() == 1).toList();
    }

    private static void read(Path file, List<PluginJar> jars, List<RefusedJar> refused) {
        String sha = null;
        try {
            if (Files.size(file) > JarContent.LARGEST_FILE) {
                refused.add(new RefusedJar(name(file), null, null, List.of(JarFault.of(JarFault.Code.TOO_LARGE, ""))));
                return;
            }
            var bytes = Files.readAllBytes(file);
            sha = sha256(bytes);
            read(name(file), sha, JarContent.of(bytes), jars, refused);
        } catch (JarContent.Unusable e) {
            refused.add(new RefusedJar(name(file), sha, null, List.of(e.fault())));
        } catch (IOException e) {
            refused.add(new RefusedJar(name(file), sha, null, List.of(JarFault.of(JarFault.Code.NOT_A_JAR, ""))));
        }
    }

    private static void read(String fileName, String sha, Map<String, byte[]> entries, List<PluginJar> jars, List<RefusedJar> refused) {
        var reader = new DescriptorReader();
        var descriptor = reader.read(entries.get(PluginDescriptor.LOCATION));
        if (descriptor.isEmpty()) {
            refused.add(new RefusedJar(fileName, sha, reader.id(), reader.faults()));
            return;
        }
        var faults = new ArrayList<JarFault>();
        descriptor.get().settings().stream().filter(field -> field.defaultValue() != null && SettingsCheck.fault(field, field.defaultValue()).isPresent())
                .forEach(field -> faults.add(JarFault.of(JarFault.Code.BAD_DESCRIPTOR, "settings/" + field.name() + "/default")));
        var code = CodeGate.look(entries, descriptor.get().uses());
        faults.addAll(code.faults());
        var entry = entryClass(entries);
        if (entry.isEmpty()) {
            faults.add(JarFault.of(JarFault.Code.NO_ENTRY_CLASS, SERVICE));
        }
        if (faults.isEmpty()) {
            jars.add(new PluginJar(fileName, sha, descriptor.get(), entry.orElseThrow(), Set.copyOf(code.uses()), Map.copyOf(entries)));
        } else {
            refused.add(new RefusedJar(fileName, sha, descriptor.get().id(), faults));
        }
    }

    private static Optional<String> entryClass(Map<String, byte[]> entries) {
        var service = entries.get(SERVICE);
        if (service == null) {
            return Optional.empty();
        }
        var names = new String(service, java.nio.charset.StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
        return names.size() == 1 && CLASS_NAME.matcher(names.getFirst()).matches() && entries.containsKey(names.getFirst().replace('.', '/') + ".class")
                ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
