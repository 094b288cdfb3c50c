package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.PackKeys;
import org.xuefa.platform.problem.Refusal;

/**
 * The second city's consent. An accepted file is held against the format, the offered key and the statute library as an upload is, and then waits for
 * this city's own review; if it is refused, the offer stays open and nothing of it is here.
 */
@ApplicationScoped
public class AnswerOffer {
    private final OfferPack offers;
    private final TakeOffer take;
    private final UploadPack upload;

    @SuppressWarnings("NullAway")
    protected AnswerOffer() {
        this(null, null, null);
    }

    @Inject
    public AnswerOffer(OfferPack offers, TakeOffer take, UploadPack upload) {
        this.offers = offers;
        this.take = take;
        this.upload = upload;
    }

    public void decline(UUID offerId, String answer) {
        take.decline(offerId, answer);
    }

    /** Id of the version in this city. */
    public UUID accept(UUID offerId, String answer) {
        var offer = take.open(offerId);
        try {
            var file = Files.createTempFile("xuefa-offer-", ".zip");
            try {
                copy(offerId, file);
                var received = new Upload(file, offer.sha256(), Files.size(file));
                var report = upload.check(received, ring(offer));
                if (!report.isGood()) {
                    throw UploadPack.refusal(report);
                }
                return take.accept(offer, answer, received, report.content().orElseThrow());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyRing ring(Offer offer) {
        var key = PackKeys.publicKey(offer.publicKey()).orElseThrow(() -> new Refusal(PacksProblem.PACK_KEY_REVOKED));
        return id -> id.equals(offer.keyId()) ? Optional.of(new KeyRing.KnownKey(key, false, offer.department())) : Optional.empty();
    }

    private void copy(UUID offerId, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var number = 0;
            for (var piece = take.piece(offerId, number); piece.isPresent(); piece = take.piece(offerId, ++number)) {
                out.write(piece.get());
            }
        }
    }
}
