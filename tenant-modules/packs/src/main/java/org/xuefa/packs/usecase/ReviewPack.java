package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.packs.PackPublished;
import org.xuefa.packs.domain.Comment;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.StoredPack;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** From a department's draft to a published version. The pack's row is locked first, so two reviewers take turns. */
@ApplicationScoped
public class ReviewPack {
    private final PackStore packs;
    private final PublisherDesk desk;
    private final RevokedKeys revoked;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReviewPack() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ReviewPack(PackStore packs, PublisherDesk desk, RevokedKeys revoked, Outbox outbox, AuditLog audit, Clock clock) {
        this.packs = packs;
        this.desk = desk;
        this.revoked = revoked;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Locked(StoredPack pack, StoredVersion version, Publisher publisher) {}

    @Transactional
    public void submit(UUID versionId) {
        var locked = locked(versionId);
        requireOpen(locked);
        save(locked, locked.version().submitted(clock.instant()), "pack.submitted");
    }

    /** A draft or a returned version, and its pack when nothing else is left of it. */
    @Transactional
    public void discard(UUID versionId) {
        var locked = locked(versionId);
        locked.version().require(locked.version().isWithItsAuthor());
        packs.remove(locked.version());
        if (packs.versions(List.of(locked.pack().id())).isEmpty()) {
            packs.remove(locked.pack());
        }
        audit.record("pack.discarded", "pack-version", versionId.toString(), facts(locked));
    }

    @Transactional
    public Comment comment(UUID versionId, String place, String text) {
        return say(locked(versionId), place, text);
    }

    /** Nobody decides on a file that they uploaded themselves. */
    @Transactional
    public void decide(UUID versionId, boolean approve, String comment) {
        var locked = locked(versionId);
        if (!approve && comment.isBlank()) {
            throw Refusal.invalid("/comment", "required", "退回时请说明原因");
        }
        if (locked.version().uploadedBy().equals(CurrentCaller.required().subject())) {
            throw new Refusal(PacksProblem.OWN_PACK_REVIEW);
        }
        if (approve) {
            requireOpen(locked);
        }
        if (!comment.isBlank()) {
            say(locked, "", comment);
        }
        save(locked, locked.version().decided(approve, clock.instant()), approve ? "pack.approved" : "pack.returned");
    }

    @Transactional
    public void publish(UUID versionId) {
        var locked = locked(versionId);
        requireOpen(locked);
        save(locked, locked.version().published(clock.instant()), "pack.published");
        outbox.publish(new PackPublished(locked.pack().packId(), locked.version().version()));
    }

    private Comment say(Locked locked, String place, String text) {
        var caller = CurrentCaller.required();
        var comment = new Comment(Ids.next(), locked.version().id(), clock.instant(), caller.subject(), caller.displayName(), PublisherDesk.isOfTheCity(), place.strip(), text.strip());
        packs.add(comment);
        return comment;
    }

    private Locked locked(UUID versionId) {
        var pack = packs.version(versionId).map(StoredVersion::pack).flatMap(packs::lock).orElseThrow(Refusal::notFound);
        var publisher = desk.required(pack.publisherId());
        return new Locked(pack, packs.version(versionId).orElseThrow(Refusal::notFound), publisher);
    }

    private void requireOpen(Locked locked) {
        locked.publisher().requireActive();
        if (revoked.all().containsKey(locked.version().keyId())) {
            throw new Refusal(PacksProblem.PACK_KEY_REVOKED);
        }
    }

    private void save(Locked locked, StoredVersion version, String deed) {
        packs.save(version);
        packs.save(locked.pack().touched(clock.instant()));
        audit.record(deed, "pack-version", version.id().toString(), facts(locked));
    }

    private static Map<String, Object> facts(Locked locked) {
        return Map.of("pack", locked.pack().packId(), "version", locked.version().version());
    }
}
