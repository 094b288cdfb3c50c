package org.xuefa.enrolment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.spi.UnifiedCreditCode;

/** The units of the city. */
public interface UnitStore {
    /** Which units: children of one, or those that a text fits, or those without a primary administrator. */
    record Filter(@Nullable UUID parentId, @Nullable String text, boolean missingAdministrator) {}

    /** Where a page ended. */
    record Mark(int depth, int position, String name, UUID id) {}

    Optional<UnitDetails> find(UUID id);

    Map<UUID, UnitDetails> findAll(Collection<UUID> ids);

    Optional<UnitDetails> root();

    List<UnitDetails> page(Scope scope, Filter filter, @Nullable Mark after, int limit);

    /** All units in scope, parents before children; a city has some thousands. */
    List<UnitDetails> all(Scope scope);

    Optional<UnitDetails> byCreditCode(UnifiedCreditCode code);

    Optional<UnitDetails> sibling(UUID parentId, String name);

    void add(UnitDetails unit);

    /** Replaces the draft and path; refuses as outdated when the version is not the stored one. */
    UnitDetails change(UUID id, UnitDraft draft, String path, int version);

    /** Puts everything below the old path below the new one, participants included. */
    void rebase(String fromPath, String toPath);

    void delete(UUID id);

    /** Facts for lists, by unit. */
    Map<UUID, Integer> childCounts(Collection<UUID> ids);

    Map<UUID, Integer> peopleCounts(Collection<UUID> ids);

    Collection<UUID> withPrimaryAdministrator(Collection<UUID> ids);

    boolean isInUse(UUID id);
}
