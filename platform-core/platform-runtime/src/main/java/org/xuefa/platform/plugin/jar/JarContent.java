package org.xuefa.platform.plugin.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a jar and the libraries under lib/ in it into memory, counting while it unpacks, whatever sizes the jar claims. */
final class JarContent {
    static final long LARGEST_FILE = 30L << 20;
    private static final long MOST_BYTES = 100L << 20;
    private static final int MOST_ENTRIES = 30_000;
    private final Map<String, byte[]> entries = new HashMap<>();
    private long left = MOST_BYTES;
    private int count;

    /** Thrown with the reason. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient JarFault fault;

        Unusable(JarFault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        JarFault fault() {
            return fault;
        }
    }

    private JarContent() {}

    static Map<String, byte[]> of(byte[] file) throws Unusable {
        var content = new JarContent();
        content.unpack(file, "");
        if (content.entries.isEmpty()) {
            throw new Unusable(JarFault.of(JarFault.Code.NOT_A_JAR, ""));
        }
        for (var library : content.entries.keySet().stream().filter(JarContent::isLibrary).sorted().toList()) {
            content.unpack(content.entries.remove(library), library);
        }
        return content.entries;
    }

    private static boolean isLibrary(String name) {
        return name.startsWith("lib/") && name.endsWith(".jar");
    }

    private void unpack(byte[] archive, String library) throws Unusable {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new Unusable(JarFault.of(JarFault.Code.TOO_LARGE, entry.getName()));
                }
                if (!entry.isDirectory()) {
                    keep(entry, zip, library);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unusable(JarFault.of(JarFault.Code.NOT_A_JAR, library));
        } catch (IOException e) {
            throw new Unusable(JarFault.of(JarFault.Code.NOT_A_JAR, library));
        }
    }

    /** What stands in a library gives way to the plugin's own, and an earlier library's to none. */
    private void keep(ZipEntry entry, ZipInputStream zip, String library) throws IOException, Unusable {
        var name = entry.getName();
        var bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0) {
            throw new Unusable(JarFault.of(JarFault.Code.TOO_LARGE, name));
        }
        var twice = entries.containsKey(name);
        if (twice && library.isEmpty()) {
            throw new Unusable(JarFault.of(JarFault.Code.DOUBLE_ENTRY, name));
        }
        if (!twice && !(name.startsWith("META-INF/xuefa/") && !library.isEmpty())) {
            entries.put(name, bytes);
        }
    }

    /** Names of classes that can be loaded, in the form of the class file: slashes. */
    static List<String> classes(Map<String, byte[]> entries) {
        return entries.keySet().stream().filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class"))
                .map(name -> name.substring(0, name.length() - 6)).sorted().toList();
    }
}
