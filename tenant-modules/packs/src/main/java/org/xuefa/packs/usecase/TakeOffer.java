package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.OfferStore;
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
import org.xuefa.spi.TenantId;

/** The steps of answering an offer that touch the database, each a transaction in the city it was made to. */
@ApplicationScoped
public class TakeOffer {
    private final OfferStore offers;
    private final PublisherStore publishers;
    private final TakePack take;
    private final CityDirectory cities;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected TakeOffer() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public TakeOffer(OfferStore offers, PublisherStore publishers, TakePack take, CityDirectory cities, AuditLog audit, Clock clock) {
        this.offers = offers;
        this.publishers = publishers;
        this.take = take;
        this.cities = cities;
        this.audit = audit;
        this.clock = clock;
    }

    /** The offer, if it was made to this city and is open. */
    @Transactional
    public Offer open(UUID offerId) {
        var offer = offers.find(offerId).filter(found -> found.to() == CurrentTenant.required().value()).orElseThrow(Refusal::notFound);
        if (offer.state() != Offer.State.OFFERED) {
            throw new Refusal(PacksProblem.OFFER_OVER);
        }
        var distrusted = publishers.key(offer.keyId()).filter(key -> key.state() == SigningKey.State.REVOKED).isPresent();
        if (distrusted || !publishers.revokedBy(offer.from(), Set.of(offer.keyId())).isEmpty()) {
            throw new Refusal(PacksProblem.PACK_KEY_REVOKED);
        }
        publishers.named(offer.department(), origin(offer).slug()).ifPresent(Publisher::requireActive);
        return offer;
    }

    @Transactional
    public Optional<byte[]> piece(UUID offerId, int number) {
        return offers.piece(offerId, number);
    }

    @Transactional
    public void decline(UUID offerId, String answer) {
        var offer = offers.find(offerId).filter(found -> found.to() == CurrentTenant.required().value()).orElseThrow(Refusal::notFound);
        end(offer, Offer.State.DECLINED, answer);
    }

    /** The version waits for this city's review, as one that a department has submitted. */
    @Transactional
    public UUID accept(Offer offer, String answer, Upload file, Pack pack) {
        end(offer, Offer.State.ACCEPTED, answer);
        var origin = origin(offer);
        var publisher = publisher(offer, origin);
        publisher.requireActive();
        if (publishers.key(offer.keyId()).isEmpty()) {
            publishers.add(new SigningKey(offer.keyId(), publisher.id(), offer.publicKey(), origin.name(), SigningKey.State.ACTIVE, clock.instant(), null, null));
        }
        return take.store(file, pack, publisher, offer.keyId(), "", origin.name(), StoredVersion.State.SUBMITTED);
    }

    private City origin(Offer offer) {
        return cities.byId(new TenantId(offer.from())).orElseThrow();
    }

    private Publisher publisher(Offer offer, City origin) {
        return publishers.named(offer.department(), origin.slug()).orElseGet(() -> {
            var publisher = new Publisher(Ids.next(), offer.department(), null, origin.slug(), true, 1, clock.instant());
            publishers.add(publisher);
            return publisher;
        });
    }

    private void end(Offer offer, Offer.State how, String answer) {
        if (!offers.end(offer.id(), how, answer.strip(), clock.instant())) {
            throw new Refusal(PacksProblem.OFFER_OVER);
        }
        audit.record(how == Offer.State.ACCEPTED ? "pack.offer-accepted" : "pack.offer-declined", "pack-offer", offer.id().toString(),
                Map.of("pack", offer.packId(), "version", offer.version()));
    }
}
