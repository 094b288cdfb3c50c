package org.xuefa.statutes.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads on their way into the library; kept in the database, so that any node goes on with them after a crash. */
public interface ImportStore {
    /** @param replaces whether a text of the same date as a version takes its place */
    void start(UUID id, boolean replaces, String startedBy, Instant now);

    void addFile(UUID importId, StatuteImport.File file);

    /** All files are in: their number, and what the archive's catalogue says about some of them. */
    void catalogued(UUID importId, int files, List<CatalogueEntry> entries);

    Optional<StatuteImport> find(UUID id);

    List<StatuteImport> latest(int limit);

    /** Files of an import from that place on, in the order of the archive; of any outcome when none is given, of none yet when {@code waiting}. */
    List<Settled> files(UUID importId, StatuteImport.@Nullable Outcome outcome, boolean waiting, int from, int limit);

    /** Claims the next file of any running import until the transaction ends; nobody else gets it meanwhile. */
    Optional<Claimed> claim();

    void settle(UUID importId, int place, StatuteImport.Result result);

    /** Ends imports whose files are all settled. */
    void finish(Instant now);

    /**
     * What the catalogue says about a file.
     *
     * @param line of the catalogue
     * @param repealed null where the law is not repealed
     * @param names titles that the catalogue gives the law
     */
    record CatalogueEntry(
            int line, String file, @Nullable String category, @Nullable LocalDate firstDate, @Nullable LocalDate versionDate, @Nullable LocalDate effective,
            @Nullable LocalDate repealed, List<String> names) {}

    /** @param outcome null while the file waits */
    record Settled(int place, String name, StatuteImport.@Nullable Outcome outcome, int articles, int line, @Nullable String message) {}

    /** @param replaces whether a text of the same date as a version takes its place */
    record Claimed(UUID importId, StatuteImport.File file, boolean replaces, String startedBy) {}
}
