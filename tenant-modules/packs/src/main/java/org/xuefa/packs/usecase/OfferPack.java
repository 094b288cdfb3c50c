package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.OfferStore;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/** One city offers a published pack of its own to another: consent of the first. Nothing is in the second city yet. */
@ApplicationScoped
public class OfferPack {
    private static final int MOST = 200;
    private final OfferStore offers;
    private final PackStore packs;
    private final PublisherStore publishers;
    private final RevokedKeys revoked;
    private final CityDirectory cities;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected OfferPack() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public OfferPack(OfferStore offers, PackStore packs, PublisherStore publishers, RevokedKeys revoked, CityDirectory cities, AuditLog audit, Clock clock) {
        this.offers = offers;
        this.packs = packs;
        this.publishers = publishers;
        this.revoked = revoked;
        this.cities = cities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Offer> all() {
        return offers.all(MOST);
    }

    @Transactional
    public Offer one(UUID offerId) {
        return offers.find(offerId).orElseThrow(Refusal::notFound);
    }

    /** The other open cities, by name. */
    public List<City> cities() {
        return cities.open().stream().filter(city -> !city.id().equals(CurrentTenant.required())).sorted(java.util.Comparator.comparing(City::name)).toList();
    }

    @Transactional
    public Offer offer(UUID versionId, String citySlug, String note) {
        var version = packs.version(versionId).orElseThrow(Refusal::notFound);
        var pack = packs.pack(version.pack()).orElseThrow();
        var publisher = publishers.find(pack.publisherId()).orElseThrow();
        version.require(version.isOut());
        if (!publisher.isOwn()) {
            throw new Refusal(PacksProblem.OFFER_NOT_OWN);
        }
        publisher.requireActive();
        if (revoked.all().containsKey(version.keyId())) {
            throw new Refusal(PacksProblem.PACK_KEY_REVOKED);
        }
        var to = cities().stream().filter(city -> city.slug().equals(citySlug)).findAny().orElseThrow(() -> Refusal.invalid("/city", "unknown", "没有这个城市"));
        var offer = offer(version, packs.content(versionId), publisher, publishers.key(version.keyId()).orElseThrow(), to, note);
        if (!offers.add(offer)) {
            throw new Refusal(PacksProblem.OFFER_EXISTS);
        }
        var number = 0;
        for (var piece = packs.piece(versionId, number); piece.isPresent(); piece = packs.piece(versionId, ++number)) {
            offers.addPiece(offer.id(), number, piece.get());
        }
        audit.record("pack.offered", "pack-offer", offer.id().toString(), Map.of("pack", offer.packId(), "version", offer.version(), "city", to.slug()));
        return offer;
    }

    @Transactional
    public void withdraw(UUID offerId) {
        var offer = offers.find(offerId).filter(found -> found.from() == CurrentTenant.required().value()).orElseThrow(Refusal::notFound);
        if (offer.state() != Offer.State.OFFERED || !offers.end(offerId, Offer.State.WITHDRAWN, "", clock.instant())) {
            throw new Refusal(PacksProblem.OFFER_OVER);
        }
        audit.record("pack.offer-withdrawn", "pack-offer", offerId.toString(), Map.of("pack", offer.packId(), "version", offer.version()));
    }

    private Offer offer(StoredVersion version, Pack content, Publisher publisher, SigningKey key, City to, String note) {
        return new Offer(Ids.next(), CurrentTenant.required().value(), to.id().value(), content.id(), content.title(), content.summary(), version.version(), publisher.department(),
                key.id(), key.pem(), version.sha256(), version.bytes(), note.strip(), "", Offer.State.OFFERED, clock.instant(), null);
    }
}
