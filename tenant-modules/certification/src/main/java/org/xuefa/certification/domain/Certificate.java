package org.xuefa.certification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;

/**
 * A certificate as issued; what is printed never changes. When the result changes, it is revoked and another one issued (R79).
 *
 * @param number unique in the city, printed
 * @param token random and unguessable, in the QR code
 * @param sittingId attempt that earned it
 * @param unitPath where the holder counts now, for the scope of administrators
 */
public record Certificate(UUID id, String number, String token, UUID campaignId, UUID personId, UUID sittingId, Printed printed, String unitPath, State state,
        @Nullable Revocation revocation, Instant issuedAt, int revision) {
    public enum State { VALID, REVOKED }

    /** What the document says. */
    public record Printed(String personName, String unitName, String campaignTitle, Grade grade, int score, boolean showScore, String issuer, LocalDate issuedOn) {}

    /** Why it no longer holds. What an administrator revoked is not issued again by itself. */
    public record Revocation(Instant at, By by, String reason) {
        public enum By { ADMINISTRATOR, RESULT }
    }

    public boolean isValid() {
        return state == State.VALID;
    }

    public boolean wasRevokedByHand() {
        return revocation != null && revocation.by() == Revocation.By.ADMINISTRATOR;
    }
}
