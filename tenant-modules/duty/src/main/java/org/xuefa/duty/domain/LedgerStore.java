package org.xuefa.duty.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where what was entered in the ledgers is kept; nothing is ever overwritten. */
public interface LedgerStore {
    /** Where a page ended. */
    record Place(LocalDate from, UUID entryId) {}

    /** A further revision of an entry, or its first; refused when somebody else wrote it in the same moment. */
    void add(LedgerEntry entry);

    /** All revisions, the latest first; empty for an entry of another year. */
    List<LedgerEntry> revisions(int year, UUID entryId);

    /** Departments that have entries which stand. */
    Set<UUID> departments(int year);

    /** How many entries stand under each heading, by department. */
    Map<UUID, Map<LedgerHeading, Integer>> counts(int year, Collection<UUID> departmentIds);

    /** Entries that stand, of these departments, latest day first, behind that place. */
    List<LedgerEntry> entries(int year, Collection<UUID> departmentIds, @Nullable LedgerHeading heading, @Nullable Place after, int limit);
}
