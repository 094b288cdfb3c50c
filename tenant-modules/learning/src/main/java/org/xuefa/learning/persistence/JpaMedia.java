package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.MediaStore;

/** Media in the database, so that they share its backup, its rights and its two locks. */
@ApplicationScoped
public class JpaMedia implements MediaStore {
    private final EntityManager entityManager;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected JpaMedia() {
        this(null, null);
    }

    @Inject
    public JpaMedia(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public void add(UUID courseId, MediaFile file, String sha256) {
        var row = new MediaRow();
        row.id = file.id();
        row.courseId = courseId;
        row.name = file.name();
        row.contentType = file.contentType();
        row.bytes = file.bytes();
        row.sha256 = sha256;
        row.createdAt = clock.instant();
        entityManager.persist(row);
    }

    @Override
    public void addPiece(UUID mediaId, int number, byte[] data) {
        var row = new MediaChunkRow();
        row.mediaId = mediaId;
        row.number = number;
        row.data = data;
        entityManager.persist(row);
        entityManager.flush();
        entityManager.detach(row);
    }

    @Override
    public Optional<MediaFile> find(UUID mediaId) {
        return Optional.ofNullable(entityManager.find(MediaRow.class, mediaId)).map(row -> new MediaFile(row.id, row.name, row.contentType, row.bytes));
    }

    @Override
    public byte[] piece(UUID mediaId, int number) {
        var row = entityManager.find(MediaChunkRow.class, new MediaChunkRow.Key(mediaId, number));
        if (row == null) {
            throw new IllegalStateException("piece " + number + " of file " + mediaId + " is missing");
        }
        entityManager.detach(row);
        return row.data;
    }
}
