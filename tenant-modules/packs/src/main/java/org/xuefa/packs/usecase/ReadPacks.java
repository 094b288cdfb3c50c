package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.ChapterPreview;
import org.xuefa.packs.domain.Comment;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.StoredPack;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackDiff;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** Packs as publishers and reviewers see them. */
@ApplicationScoped
public class ReadPacks {
    private static final int MOST = 500;
    private final PackStore packs;
    private final PublisherStore publishers;
    private final PublisherDesk desk;
    private final RevokedKeys revoked;
    private final ChapterPreview preview;

    @SuppressWarnings("NullAway")
    protected ReadPacks() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReadPacks(PackStore packs, PublisherStore publishers, PublisherDesk desk, RevokedKeys revoked, ChapterPreview preview) {
        this.packs = packs;
        this.publishers = publishers;
        this.desk = desk;
        this.revoked = revoked;
        this.preview = preview;
    }

    /**
     * @param versions the greatest first
     * @param revokedKeys that the city knows, with who revoked them
     */
    public record PackView(StoredPack pack, Publisher publisher, List<StoredVersion> versions, Map<String, RevokedKeys.By> revokedKeys) {}

    /** @param own uploaded by the caller */
    public record VersionView(PackView pack, StoredVersion version, Pack content, List<Comment> comments, boolean own) {}

    /** @param before null when there is none */
    public record Difference(@Nullable StoredVersion before, StoredVersion after, PackDiff diff) {}

    /** Those the caller may see, last changed first; with a state, those that have a version in it. */
    @Transactional
    public List<PackView> all(StoredVersion.@Nullable State state) {
        var seen = publishers.all().stream().filter(desk::sees).collect(Collectors.toMap(Publisher::id, Function.identity()));
        var found = packs.packs(MOST).stream().filter(pack -> seen.containsKey(pack.publisherId())).toList();
        var versions = packs.versions(found.stream().map(StoredPack::id).toList());
        var over = revoked.all();
        return found.stream().map(pack -> new PackView(pack, seen.get(pack.publisherId()), versions.getOrDefault(pack.id(), List.of()), over))
                .filter(view -> state == null || view.versions().stream().anyMatch(version -> version.state() == state)).toList();
    }

    @Transactional
    public PackView pack(UUID packId) {
        return view(packs.pack(packId).orElseThrow(Refusal::notFound));
    }

    @Transactional
    public VersionView version(UUID versionId) {
        var version = packs.version(versionId).orElseThrow(Refusal::notFound);
        var pack = pack(version.pack());
        return new VersionView(pack, version, packs.content(versionId), packs.comments(versionId), version.uploadedBy().equals(CurrentCaller.required().subject()));
    }

    @Transactional
    public Pack.Course course(UUID versionId, String slug) {
        return version(versionId).content().course(slug).orElseThrow(Refusal::notFound);
    }

    public String html(Pack.Chapter chapter) {
        return preview.html(chapter.markdown());
    }

    /** Against the greatest published version below it. */
    @Transactional
    public Difference difference(UUID versionId) {
        var view = version(versionId);
        var before = before(view);
        return new Difference(before.orElse(null), view.version(), PackDiff.between(before.map(version -> packs.content(version.id())).orElse(null), view.content()));
    }

    /** A piece of the file; empty behind the last. One transaction each: a slow reader holds no connection. */
    @Transactional
    public Optional<byte[]> piece(UUID versionId, int number) {
        return packs.piece(versionId, number);
    }

    private static Optional<StoredVersion> before(VersionView view) {
        return view.pack().versions().stream().filter(version -> version.isOut() && version.number().compareTo(view.version().number()) < 0).findFirst();
    }

    private PackView view(StoredPack pack) {
        return new PackView(pack, desk.required(pack.publisherId()), packs.versions(List.of(pack.id())).getOrDefault(pack.id(), List.of()), revoked.all());
    }
}
