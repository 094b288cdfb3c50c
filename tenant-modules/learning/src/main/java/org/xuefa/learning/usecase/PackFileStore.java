package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.xuefa.learning.PackMedia;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.MediaStore;
import org.xuefa.packtool.Pack;

/** Keeps the files of a pack's chapters, piece by piece, inside a use case's transaction; what is there already is not read again. */
@ApplicationScoped
public class PackFileStore {
    private final MediaStore media;

    @SuppressWarnings("NullAway")
    protected PackFileStore() {
        this(null);
    }

    @Inject
    public PackFileStore(MediaStore media) {
        this.media = media;
    }

    void keep(UUID courseId, Pack.Course course, PackMedia source) {
        course.chapters().stream().flatMap(chapter -> chapter.media().stream()).distinct().forEach(file -> {
            var stored = PackDrafts.media(courseId, file);
            if (media.find(stored.id()).isEmpty()) {
                keep(courseId, file, stored, source);
            }
        });
    }

    private void keep(UUID courseId, Pack.Media file, MediaFile stored, PackMedia source) {
        media.add(courseId, stored, file.sha256());
        try (var in = source.open(file.file())) {
            var digest = MessageDigest.getInstance("SHA-256");
            var number = 0;
            for (var piece = in.readNBytes(MediaStore.PIECE); piece.length > 0; piece = in.readNBytes(MediaStore.PIECE)) {
                digest.update(piece);
                media.addPiece(stored.id(), number++, piece);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new IllegalStateException("a pack's file is not the one that was checked");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
