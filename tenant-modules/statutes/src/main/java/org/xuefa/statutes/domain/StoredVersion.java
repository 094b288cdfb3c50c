package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a law as the library keeps it, without its articles. */
public record StoredVersion(
        UUID id,
        UUID lawId,
        LocalDate date,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate effectiveFrom,
        List<String> history,
        String preamble,
        String annex,
        int articleCount,
        String hash) {

    /** When it begins to bind: as stated, else from its own date. */
    public LocalDate inForceFrom() {
        return effectiveFrom == null ? date : effectiveFrom;
    }
}
