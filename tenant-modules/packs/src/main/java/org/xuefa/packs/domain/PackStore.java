package org.xuefa.packs.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.packtool.Pack;

/** Where packs, their versions and their files are kept. */
public interface PackStore {
    int PIECE = 256 * 1024;

    /** Last changed first. */
    List<StoredPack> packs(int limit);

    Optional<StoredPack> pack(UUID id);

    Optional<StoredPack> lock(UUID id);

    /** By its name in the manifest; nobody else has it until this transaction ends. */
    Optional<StoredPack> lockNamed(String packId);

    void add(StoredPack pack);

    void save(StoredPack pack);

    void remove(StoredPack pack);

    /** Versions of each of the packs, the greatest first. */
    Map<UUID, List<StoredVersion>> versions(List<UUID> packs);

    Optional<StoredVersion> version(UUID id);

    void add(StoredVersion version, Pack content);

    /** Puts another file in the place of a version that is with its author; what was said about it stays. */
    void replace(StoredVersion version, Pack content);

    void save(StoredVersion version);

    /** With its content, file and comments. */
    void remove(StoredVersion version);

    Pack content(UUID versionId);

    void addPiece(UUID versionId, int number, byte[] data);

    /** Empty behind the last. */
    Optional<byte[]> piece(UUID versionId, int number);

    List<Comment> comments(UUID versionId);

    void add(Comment comment);
}
