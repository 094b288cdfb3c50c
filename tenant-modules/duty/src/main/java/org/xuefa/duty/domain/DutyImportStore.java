package org.xuefa.duty.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where sheets wait to be applied. */
public interface DutyImportStore {
    /** Replaces whatever waits for the same list. */
    void add(DutyImport sheet, List<ImportLine> lines);

    Optional<DutyImport> find(UUID listId, UUID importId);

    /** Of a list, the latest first. */
    List<DutyImport> all(UUID listId);

    /** By row, of these verdicts, after that row. */
    List<ImportLine> lines(UUID importId, Set<Finding.Verdict> verdicts, int afterRow, int limit);

    /** Rows without a remark are not needed any more and go. */
    void applied(DutyImport sheet);

    void delete(UUID importId);
}
