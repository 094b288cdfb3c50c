package org.xuefa.enrolment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;

/** Submissions of rosters, what they hold and what happened to them. */
public interface SubmissionStore {
    /** False when the unit has one on its way, or returned. */
    boolean add(Submission submission);

    Optional<Submission> find(UUID id);

    /** The submission it is part of. */
    Optional<UUID> wholeOf(UUID id);

    /** Holds it until the transaction ends, as it is now. All who change one do so first; several are locked in the order of their ids. */
    Optional<Submission> lock(UUID id);

    /** The version rises by one. */
    void change(Submission submission);

    List<Submission> page(Filter filter, @Nullable UUID before, int limit);

    /**
     * Which submissions.
     *
     * @param mine null for all in scope
     */
    record Filter(Scope scope, UUID campaignId, Submission.@Nullable State state, @Nullable Mine mine) {}

    /**
     * What a caller has to do.
     *
     * @param city decides for the city
     * @param counties paths of units the caller decides for as county
     * @param units paths of units the caller administers: decides for as department, and mends what was returned to
     */
    record Mine(boolean city, Collection<String> counties, Collection<String> units) {}

    List<Submission> parts(UUID id);

    /** The open one of each of these units. */
    List<Submission> open(UUID campaignId, Collection<UUID> units);

    /** Of these units, those that have handed in anything. */
    Set<UUID> heard(UUID campaignId, Collection<UUID> units);

    int waitingAt(UUID campaignId, UUID unit);

    // -- batches

    /** Batches of these submissions. */
    List<Roster> batches(Collection<UUID> submissions);

    /** How many of these batches belong to the submission now: those that were ready and belonged to none. */
    int attach(UUID submission, Collection<UUID> batches, Roster.Mode mode);

    void detach(UUID submission);

    /** Rows that applying would take and whose unit does not lie below this path. */
    long rowsOutside(UUID batch, String unitPath);

    // -- what happened

    void note(SubmissionEvent event);

    List<SubmissionEvent> history(UUID id);

    // -- setting

    RosterSteps steps();

    /** False when the version is not the stored one. */
    boolean change(RosterSteps steps);
}
