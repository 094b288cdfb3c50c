package org.xuefa.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** User names and passwords of the demo accounts, kept between runs in a file that its owner alone can read. */
final class AccountBook {
    static final String FILE = "demo-accounts.json";
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path file;
    private final Map<String, Kept> accounts;

    /** An account that works. */
    record Kept(String userName, String password) {
        @Override
        public String toString() {
            return "account " + userName;
        }
    }

    private AccountBook(Path file, Map<String, Kept> accounts) {
        this.file = file;
        this.accounts = accounts;
    }

    static AccountBook in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return new AccountBook(file, Files.exists(file) ? JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, Kept>>() {}) : new TreeMap<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    synchronized Optional<Kept> find(String city, String account) {
        return Optional.ofNullable(accounts.get(city + "/" + account));
    }

    synchronized Kept keep(String city, String account, Kept kept) {
        accounts.put(city + "/" + account, kept);
        try {
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly());
            Files.writeString(fresh, JSON.writeValueAsString(accounts) + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
        return kept;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
