package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Result;

/** Sittings and the results they lead to. One open sitting for each person and campaign is a unique index, not a check. */
public interface Sittings {
    /** Which sittings an administrator's list shows. */
    record Filter(UUID campaignId, @Nullable UUID personId, Sitting.@Nullable State state) {}

    void add(Sitting sitting);

    Optional<Sitting> find(UUID id);

    /** The sitting, locked: saves and other hand-ins wait until the transaction ends. */
    Optional<Sitting> lock(UUID id);

    List<Sitting> of(UUID campaignId, UUID personId);

    /**
     * The one statement of saving: writes the cell when the sitting is the caller's, open, in time, has the position, and the sequence is higher than
     * the stored one.
     */
    boolean save(UUID id, String subject, int position, Choice choice, int sequence, Instant arrived);

    void changeSubject(UUID id, String subject);

    void extend(UUID id, Instant deadline, Instant acceptsUntil, int extraMinutes);

    /** Closes a locked open sitting with its mark. */
    void handIn(UUID id, Sitting.Mark mark, int rulings);

    /** Replaces the mark of a sitting that has one. */
    void mark(UUID id, Sitting.Mark mark, int rulings);

    /** Open sittings whose time was up before the given moment, locked; those another node works on are passed over. */
    List<Sitting> due(Instant before, int limit);

    List<Sitting> list(Filter filter, boolean wholeCity, List<String> unitPaths, @Nullable UUID after, int limit);

    Optional<Result> result(UUID campaignId, UUID personId);

    List<Result> resultsOf(UUID personId);

    List<Result> resultsOf(UUID campaignId, Collection<UUID> personIds);

    /** Writes the result that counts; {@code known} says whether there was one. */
    void keep(Result result, boolean known);

    /** Notes the ruling on every marked sitting whose paper does not have the version. */
    void passOver(UUID campaignId, int rulingNumber, UUID versionId);

    /** Marked sittings with the version that do not yet take the ruling into account, locked. */
    List<Sitting> behind(UUID campaignId, int rulingNumber, UUID versionId, int limit);

    long countBehind(UUID campaignId, int rulingNumber, UUID versionId);

    int extraMinutes(UUID campaignId, UUID personId);

    void grantExtraMinutes(UUID campaignId, UUID personId, int minutes, Instant now);

    void move(UUID campaignId, UUID personId, UUID unitId, String unitPath);

    void moveUnit(String fromPath, String toPath);

}
