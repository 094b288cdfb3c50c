package org.xuefa.packtool;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every cited image one short name for the whole course, whatever folder or document it lies in. */
final class LooseImages {
    private final LooseFolder folder;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, byte[]> used = new LinkedHashMap<>();

    LooseImages(LooseFolder folder) {
        this.folder = folder;
    }

    /** Null when the folder has no such image. */
    @Nullable String ofFolder(String file, String destination) {
        var path = folder.image(file, destination);
        return path == null ? null : name(path, path, folder.contents().getOrDefault(path, new byte[0]));
    }

    /** Null for a kind of image that no browser shows. */
    @Nullable String ofDocument(String file, String path, byte @Nullable [] content) {
        return content == null || !LooseFolder.isImage(content) ? null : name(file + "!" + path, path, content);
    }

    private String name(String key, String path, byte[] content) {
        return names.computeIfAbsent(key, fresh -> {
            var base = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "-");
            var wanted = base.length() > 80 ? base.substring(base.length() - 80) : base;
            var name = wanted;
            for (int number = 2; used.containsKey(name); number++) {
                name = number + "-" + wanted;
            }
            used.put(name, content);
            return name;
        });
    }

    boolean isUsed(String path) {
        return names.containsKey(path);
    }

    Map<String, byte[]> used() {
        return Map.copyOf(used);
    }
}
