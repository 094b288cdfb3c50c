package org.xuefa.statutes.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload of laws and what became of each file. */
public record StatuteImport(
        UUID id, State state, int files, int done, int added, int newVersions, int unchanged, int corrected, int articles, List<Problem> problems,
        Instant startedAt, @Nullable Instant finishedAt) {

    public enum State { RUNNING, FINISHED, FAILED }

    public enum Outcome { ADDED, NEW_VERSION, UNCHANGED, CORRECTED, REFUSED }

    /** @param line 0 when no single line is to blame */
    public record Problem(String file, int line, String message) {}

    /** A file of the upload, with what index.csv said about it. */
    public record File(
            int place, String name, byte[] content, @Nullable String category, @Nullable LocalDate firstDate, @Nullable LocalDate versionDate,
            @Nullable LocalDate effective, @Nullable LocalDate repealed, List<String> names) {
        public File(int place, String name, byte[] content, @Nullable String category) {
            this(place, name, content, category, null, null, null, null, List.of());
        }
    }

    /** What became of a file; the message only where it was refused. */
    public record Result(Outcome outcome, int articles, int line, @Nullable String message) {}
}
