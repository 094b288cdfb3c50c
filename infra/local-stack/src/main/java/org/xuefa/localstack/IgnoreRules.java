package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * The .gitignore files of the tree, for what is ignored there is made, not written. Understands names, paths and wildcards; a line
 * that takes an exception back (!) is skipped, so that at worst a made file counts as a source.
 */
final class IgnoreRules {

    private record Rule(Path folder, PathMatcher matcher, boolean anywhere, boolean foldersOnly) {

        boolean matches(Path path, boolean isFolder) {
            if (foldersOnly && !isFolder || !path.startsWith(folder) || path.equals(folder)) {
                return false;
            }
            return matcher.matches(anywhere ? path.getFileName() : folder.relativize(path));
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    /** To be called for each folder before its content is looked at. */
    void enter(Path folder) throws IOException {
        var file = folder.resolve(".gitignore");
        if (Files.isRegularFile(file)) {
            Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("!"))
                    .forEach(line -> rules.add(rule(folder, line)));
        }
    }

    boolean ignores(Path path, boolean isFolder) {
        return rules.stream().anyMatch(rule -> rule.matches(path, isFolder));
    }

    private static Rule rule(Path folder, String line) {
        var foldersOnly = line.endsWith("/");
        var pattern = foldersOnly ? line.substring(0, line.length() - 1) : line;
        var anywhere = !pattern.contains("/");
        var glob = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return new Rule(folder, folder.getFileSystem().getPathMatcher("glob:" + glob), anywhere, foldersOnly);
    }
}
