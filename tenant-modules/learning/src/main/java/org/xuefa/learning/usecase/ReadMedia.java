package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.MediaStore;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;

/**
 * Hands out files by ticket. A video element cannot send a token, so the chapter's answer carries an address with a ticket: signed, bound to
 * city and file, good for six hours.
 */
@ApplicationScoped
public class ReadMedia {
    private static final Duration VALID = Duration.ofHours(6);
    private final MediaStore media;
    private final Cursors signer;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReadMedia() {
        this(null, null, null);
    }

    @Inject
    public ReadMedia(MediaStore media, Cursors signer, Clock clock) {
        this.media = media;
        this.signer = signer;
        this.clock = clock;
    }

    public String ticket(UUID mediaId) {
        return signer.next(purpose(mediaId), Long.toString(clock.instant().plus(VALID).getEpochSecond()));
    }

    /** The file, if the ticket is good; else it is not there. */
    @Transactional
    public MediaFile open(UUID mediaId, String ticket) {
        if (!isGood(mediaId, ticket)) {
            throw Refusal.notFound();
        }
        return media.find(mediaId).orElseThrow(Refusal::notFound);
    }

    /** One transaction for each piece: a slow reader holds no connection. */
    @Transactional
    public byte[] piece(UUID mediaId, int number) {
        return media.piece(mediaId, number);
    }

    private boolean isGood(UUID mediaId, String ticket) {
        try {
            return signer.position(ticket, purpose(mediaId)).filter(until -> clock.instant().getEpochSecond() <= Long.parseLong(until)).isPresent();
        } catch (Refusal _) {
            return false;
        }
    }

    private static String purpose(UUID mediaId) {
        return "media-ticket:" + mediaId;
    }
}
