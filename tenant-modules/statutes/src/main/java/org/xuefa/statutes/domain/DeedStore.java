package org.xuefa.statutes.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators did with the library by hand; deeds are added to, never changed. */
public interface DeedStore {
    void add(Deed deed);

    /** Newest first. */
    List<Deed> latest(int limit);

    /**
     * One deed.
     *
     * @param operator user name
     * @param subject title of the law, or the word
     * @param lawId null for what concerns no single law
     * @param facts values before and after, as name=value
     */
    record Deed(UUID id, Instant at, String operator, Action action, String subject, @Nullable UUID lawId, List<String> facts, @Nullable String reason) {}

    enum Action { REPEAL_SET, REPEAL_REVOKED, DESCRIBED, VERSION_REMOVED, VERSION_CORRECTED, WORD_SET, WORD_REMOVED }
}
