package org.xuefa.packs.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.packs.domain.Comment;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.StoredPack;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packtool.Pack;

/** Packs, versions and files in the database. */
@ApplicationScoped
public class JpaPackStore implements PackStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaPackStore() {
        this(null);
    }

    @Inject
    public JpaPackStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<StoredPack> packs(int limit) {
        return entityManager.createQuery("from PackRow p order by p.updatedAt desc, p.id", PackRow.class).setMaxResults(limit).getResultStream().map(JpaPackStore::pack).toList();
    }

    @Override
    public Optional<StoredPack> pack(UUID id) {
        return Optional.ofNullable(entityManager.find(PackRow.class, id)).map(JpaPackStore::pack);
    }

    @Override
    public Optional<StoredPack> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(PackRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(JpaPackStore::pack);
    }

    @Override
    public Optional<StoredPack> lockNamed(String packId) {
        return entityManager.createQuery("from PackRow p where p.packId = :name", PackRow.class).setParameter("name", packId).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findAny().map(JpaPackStore::pack);
    }

    @Override
    public void add(StoredPack pack) {
        var row = new PackRow();
        row.id = pack.id();
        row.packId = pack.packId();
        row.publisherId = pack.publisherId();
        row.kind = pack.kind();
        fill(row, pack);
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public void save(StoredPack pack) {
        fill(entityManager.getReference(PackRow.class, pack.id()), pack);
    }

    @Override
    public void remove(StoredPack pack) {
        entityManager.flush();
        entityManager.remove(entityManager.getReference(PackRow.class, pack.id()));
        entityManager.flush();
    }

    @Override
    public Map<UUID, List<StoredVersion>> versions(List<UUID> packs) {
        return packs.isEmpty() ? Map.of() : entityManager.createQuery("from PackVersionRow v where v.pack in :packs", VersionRow.class).setParameter("packs", packs)
                .getResultStream().map(JpaPackStore::version).sorted(Comparator.comparing(StoredVersion::number).reversed()).collect(Collectors.groupingBy(StoredVersion::pack));
    }

    @Override
    public Optional<StoredVersion> version(UUID id) {
        return Optional.ofNullable(entityManager.find(VersionRow.class, id)).map(JpaPackStore::version);
    }

    @Override
    public void add(StoredVersion version, Pack content) {
        var row = new VersionRow();
        row.id = version.id();
        row.pack = version.pack();
        row.version = version.version();
        fill(row, version);
        entityManager.persist(row);
        entityManager.flush();
        add(version.id(), content);
    }

    @Override
    public void replace(StoredVersion version, Pack content) {
        save(version);
        entityManager.flush();
        removeFile(version.id());
        add(version.id(), content);
    }

    private void removeFile(UUID versionId) {
        for (var part : List.of("PackPieceRow", "PackContentRow")) {
            entityManager.createQuery("delete from " + part + " r where r.versionId = :version").setParameter("version", versionId).executeUpdate();
        }
        entityManager.clear();
    }

    private void add(UUID versionId, Pack content) {
        var stored = new ContentRow();
        stored.versionId = versionId;
        stored.content = ContentJson.write(content);
        entityManager.persist(stored);
        entityManager.flush();
    }

    @Override
    public void save(StoredVersion version) {
        fill(entityManager.getReference(VersionRow.class, version.id()), version);
    }

    @Override
    public void remove(StoredVersion version) {
        entityManager.flush();
        entityManager.createQuery("delete from PackCommentRow r where r.versionId = :version").setParameter("version", version.id()).executeUpdate();
        removeFile(version.id());
        entityManager.createQuery("delete from PackVersionRow v where v.id = :version").setParameter("version", version.id()).executeUpdate();
        entityManager.clear();
    }

    @Override
    public Pack content(UUID versionId) {
        return ContentJson.read(entityManager.find(ContentRow.class, versionId).content);
    }

    @Override
    public void addPiece(UUID versionId, int number, byte[] data) {
        var row = new PieceRow();
        row.versionId = versionId;
        row.number = number;
        row.data = data;
        entityManager.persist(row);
        entityManager.flush();
        entityManager.detach(row);
    }

    @Override
    public Optional<byte[]> piece(UUID versionId, int number) {
        return Optional.ofNullable(entityManager.find(PieceRow.class, new PieceRow.Key(versionId, number))).map(row -> {
            entityManager.detach(row);
            return row.data;
        });
    }

    @Override
    public List<Comment> comments(UUID versionId) {
        return entityManager.createQuery("from PackCommentRow c where c.versionId = :version order by c.at, c.id", CommentRow.class).setParameter("version", versionId)
                .getResultStream().map(row -> new Comment(row.id, row.versionId, row.at, row.author, row.authorName, row.fromReview, row.place, row.text)).toList();
    }

    @Override
    public void add(Comment comment) {
        var row = new CommentRow();
        row.id = comment.id();
        row.versionId = comment.versionId();
        row.at = comment.at();
        row.author = comment.author();
        row.authorName = comment.authorName();
        row.fromReview = comment.fromReview();
        row.place = comment.place();
        row.text = comment.text();
        entityManager.persist(row);
    }

    private static void fill(PackRow row, StoredPack pack) {
        row.title = pack.title();
        row.installedVersion = pack.installedVersion();
        row.installedKey = pack.installedKey();
        row.installedAt = pack.installedAt();
        row.retiredAt = pack.retiredAt();
        row.updatedAt = pack.updatedAt();
    }

    private static void fill(VersionRow row, StoredVersion version) {
        row.keyId = version.keyId();
        row.sha256 = version.sha256();
        row.bytes = version.bytes();
        row.uploadedBy = version.uploadedBy();
        row.uploadedByName = version.uploadedByName();
        row.uploadedAt = version.uploadedAt();
        row.state = version.state();
        row.submittedAt = version.submittedAt();
        row.decidedAt = version.decidedAt();
        row.publishedAt = version.publishedAt();
        row.installedAt = version.installedAt();
        row.revision = version.revision();
    }

    private static StoredPack pack(PackRow row) {
        return new StoredPack(row.id, row.packId, row.publisherId, row.kind, row.title, row.installedVersion, row.installedKey, row.installedAt, row.retiredAt, row.updatedAt);
    }

    private static StoredVersion version(VersionRow row) {
        return new StoredVersion(row.id, row.pack, row.version, row.state, row.keyId, row.sha256, row.bytes, row.uploadedBy, row.uploadedByName, row.uploadedAt,
                row.submittedAt, row.decidedAt, row.publishedAt, row.installedAt, row.revision);
    }
}
