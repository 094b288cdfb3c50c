package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.packs.domain.Offer;

/** Belongs to two cities: the policies of its table show it to these and no other. */
@Entity(name = "PackOfferRow")
@Table(name = "packs_offer")
class OfferRow {
    @Id
    UUID id;

    @Column(name = "from_city")
    int fromCity;

    @Column(name = "to_city")
    int toCity;

    @Column(name = "pack_id")
    String packId;

    String title;

    String summary;

    String version;

    String department;

    @Column(name = "key_id")
    String keyId;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "file_sha256")
    String sha256;

    @Column(name = "file_bytes")
    long bytes;

    String note;

    String answer;

    @Enumerated(EnumType.STRING)
    Offer.State state;

    @Column(name = "offered_at")
    Instant offeredAt;

    @Column(name = "decided_at")
    @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected OfferRow() {}
}
