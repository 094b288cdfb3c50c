package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A piece of an offered file, there while the offer is open; seen by the offer's two cities. */
@Entity(name = "PackOfferPieceRow")
@Table(name = "packs_offer_piece")
@IdClass(OfferPieceRow.Key.class)
class OfferPieceRow {
    record Key(UUID offerId, int number) implements Serializable {}

    @Id
    @Column(name = "offer_id")
    UUID offerId;

    @Id
    int number;

    byte[] data;

    @SuppressWarnings("NullAway.Init")
    protected OfferPieceRow() {}
}
