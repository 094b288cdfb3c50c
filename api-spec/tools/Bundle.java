import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts the contract's files into one document, so that generators see one file and can tell whether it changed. Works on lines: each file has
 * `paths:` and `components:` at the left margin, component kinds at two spaces, names at four. The result is only written when it differs.
 * Run by Maven as a source file: java Bundle.java <openapi folder> <result>
 */
class Bundle {
    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> components = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var result = Path.of(arguments[1]);
        var text = new Bundle().document(folder);
        if (!Files.exists(result) || !Files.readString(result).equals(text)) {
            Files.createDirectories(result.getParent());
            Files.writeString(result, text);
        }
    }

    private String document(Path folder) throws IOException {
        var root = Files.readAllLines(folder.resolve("xuefa.yaml"));
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".yaml") && !path.endsWith("xuefa.yaml")).sorted().toList()) {
                read(file);
            }
        }
        var listed = new TreeSet<>(root.stream().filter(line -> line.startsWith("  /")).map(Bundle::key).toList());
        if (!listed.equals(new TreeSet<>(paths.keySet()))) {
            var odd = new TreeSet<>(paths.keySet());
            odd.removeAll(listed);
            listed.removeAll(paths.keySet());
            throw new IllegalStateException("xuefa.yaml does not list " + odd + ", and lists what no file has: " + listed);
        }
        var lines = new ArrayList<>(root.subList(0, root.indexOf("paths:") + 1));
        paths.values().forEach(lines::addAll);
        lines.add("components:");
        components.forEach((kind, named) -> {
            lines.add("  " + kind + ":");
            named.values().forEach(lines::addAll);
        });
        return String.join("\n", lines).replaceAll("['\"][a-z]+\\.yaml#/components/", "'#/components/") + "\n";
    }

    private void read(Path file) throws IOException {
        var section = "";
        var kind = "";
        List<String> open = null;
        var feature = file.getFileName().toString().replace(".yaml", "");
        var own = feature.equals("common") ? "" : feature + ".";
        for (var raw : Files.readAllLines(file)) {
            if (raw.isBlank() || raw.strip().startsWith("#")) {
                continue;
            }
            // Parameters, headers and responses are a file's own; only schemas become classes and share one name space.
            String line = raw.replaceAll("(['\"])#/components/(parameters|headers|responses)/", "$1#/components/$2/" + own);
            if (!line.startsWith(" ")) {
                section = key(line);
                open = null;
            } else if (section.equals("paths") && indent(line) == 2) {
                open = new ArrayList<>();
                once(paths.put(key(line), open), key(line), file);
            } else if (section.equals("components") && indent(line) == 2) {
                kind = key(line);
                open = null;
            } else if (section.equals("components") && indent(line) == 4) {
                open = new ArrayList<>();
                var name = kind.equals("schemas") || kind.equals("securitySchemes") ? key(line) : own + key(line);
                line = line.replaceFirst(key(line), name);
                once(components.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(name, open), name, file);
            }
            if (open != null) {
                open.add(line);
            }
        }
    }

    private static void once(Object before, String name, Path file) {
        if (before != null) {
            throw new IllegalStateException(name + " in " + file.getFileName() + " is already defined in another file");
        }
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String key(String line) {
        var text = line.strip();
        return text.substring(0, text.indexOf(":"));
    }
}
