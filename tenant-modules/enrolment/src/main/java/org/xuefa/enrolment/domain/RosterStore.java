package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.ParticipantsAdded;
import org.xuefa.enrolment.Scope;

/** Roster batches, their sealed files and their rows. */
public interface RosterStore {
    void add(Roster roster);

    void addPart(UUID roster, int part, byte[] sealed);

    /** One part after the other; empty after the last. */
    Optional<byte[]> part(UUID roster, int part);

    void deleteParts(UUID roster);

    Optional<Roster> find(UUID id);

    /** An earlier batch of the same sheet that is not applied yet. */
    Optional<Roster> waiting(UUID campaignId, String uploadedBy, String digest);

    void uploaded(UUID id, String digest);

    List<Roster> page(Scope scope, String caller, @Nullable UUID campaignId, @Nullable UUID before, int limit);

    /** True for one caller only, and only while it belongs to this submission, or to none for null. */
    boolean toApplying(UUID id, Roster.Mode mode, @Nullable UUID submission);

    /** False while it is being applied, or when it was; also when it belongs to another submission than this, or to any for null. */
    boolean discard(UUID id, @Nullable UUID submission);

    void delete(UUID id);

    // -- work: who holds the lease may go on; every step says again that it does

    /** A batch that waits for work and that nobody holds. */
    Optional<Roster> claim(UUID worker, Instant now, Instant until);

    boolean progress(UUID id, UUID worker, int done, int total, Instant until);

    boolean read(UUID id, UUID worker, int total);

    boolean applied(UUID id, UUID worker, Applied applied, Instant now);

    void fail(UUID id, UUID worker, Roster.State to, String problem);

    /** Uploads that broke off. */
    int deleteAbandoned(Instant before);

    record Applied(int added, int unchanged, int conflicts) {}

    // -- rows

    int lastRow(UUID id);

    /** Begins anew. */
    void unstage(UUID id);

    void stage(UUID id, List<CheckedRow> rows, Instant now);

    List<StagedRow> rows(UUID id, @Nullable Verdicts verdicts, int afterRow, int limit);

    /** Which rows. */
    enum Verdicts { GOOD, WARNING, REFUSED, NOT_GOOD }

    // -- applying, piece by piece within one transaction

    /** Enters the people of rows from after {@code from} to {@code to} who are not there, and their part in the campaign. Number of new participants. */
    int enter(Roster roster, int from, int to, Instant now);

    /**
     * Brings phone and post of people of these rows who were on the books before up to what the roster says, and the tier of those it has just entered.
     * The phone of whoever has an account stays: they log in with it. Number of people changed.
     */
    int correct(Roster roster, int from, int to);

    /** People of these rows who had a part before, and whose standing the roster may change, with the unit it names. */
    List<Named> named(Roster roster, int from, int to);

    record Named(Enrolled enrolled, UUID unitId) {}

    /** Of an applied roster only the report stays: rows with a warning or refused, without any number. */
    void keepReportOnly(UUID id);

    /** They count from this batch on. */
    void countFrom(Roster roster, List<UUID> enrolledIds);

    List<ParticipantsAdded.Count> counts(Roster roster);
}
