package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where offers between cities are kept; the city of the thread sees those it made and those made to it. */
public interface OfferStore {
    /** Latest first. */
    List<Offer> all(int limit);

    Optional<Offer> find(UUID id);

    /** Whether there was no open offer of that version to that city. */
    boolean add(Offer offer);

    void addPiece(UUID offerId, int number, byte[] data);

    /** Empty behind the last. */
    Optional<byte[]> piece(UUID offerId, int number);

    /** Ends an open offer and removes its copy of the file; whether it was open. */
    boolean end(UUID offerId, Offer.State how, String answer, Instant now);
}
