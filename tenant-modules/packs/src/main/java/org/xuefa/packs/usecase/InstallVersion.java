package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.xuefa.learning.PackEffect;
import org.xuefa.packtool.PackZip;

/** Installs a published version. A file with media is laid out on this machine first, so that the transaction only writes. */
@ApplicationScoped
public class InstallVersion {
    private final RunInstallation installation;
    private final ReadPacks read;

    @SuppressWarnings("NullAway")
    protected InstallVersion() {
        this(null, null);
    }

    @Inject
    public InstallVersion(RunInstallation installation, ReadPacks read) {
        this.installation = installation;
        this.read = read;
    }

    public PackEffect install(UUID versionId) {
        if (read.version(versionId).content().media().findAny().isEmpty()) {
            return installation.run(versionId, file -> {
                throw new IOException("the pack has no media");
            });
        }
        try {
            var file = Files.createTempFile("xuefa-pack-", ".zip");
            try {
                copy(versionId, file);
                try (var zip = PackZip.reopen(file)) {
                    return installation.run(versionId, media -> zip.open("media/" + media));
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(UUID versionId, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var number = 0;
            for (var piece = read.piece(versionId, number); piece.isPresent(); piece = read.piece(versionId, ++number)) {
                out.write(piece.get());
            }
        }
    }
}
