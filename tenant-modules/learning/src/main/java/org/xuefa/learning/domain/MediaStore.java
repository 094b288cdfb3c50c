package org.xuefa.learning.domain;

import java.util.Optional;
import java.util.UUID;

/** Where videos, PDFs and images are kept, in pieces of {@link #PIECE} bytes. */
public interface MediaStore {
    int PIECE = 256 * 1024;

    void add(UUID courseId, MediaFile file, String sha256);

    void addPiece(UUID mediaId, int number, byte[] data);

    Optional<MediaFile> find(UUID mediaId);

    byte[] piece(UUID mediaId, int number);
}
