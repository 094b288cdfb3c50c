package org.xuefa.certification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The city's certificates. One valid certificate for each person and campaign is a unique index. */
public interface Certificates {
    /** Which certificates an administrator's list shows; null means any. */
    record Filter(@Nullable UUID campaignId, @Nullable String number, Certificate.@Nullable State state) {}

    void add(Certificate certificate);

    Optional<Certificate> find(UUID id);

    Optional<Certificate> lock(UUID id);

    Optional<Certificate> byToken(String token);

    /** All of a person in a campaign, also revoked ones, oldest first. */
    List<Certificate> of(UUID campaignId, UUID personId);

    /** As {@link #of}, read anew even where this transaction has seen them before. */
    List<Certificate> latest(UUID campaignId, UUID personId);

    List<Certificate> ofPerson(UUID personId);

    /** Those of the people who hold a valid one. */
    Set<UUID> holders(UUID campaignId, Collection<UUID> personIds);

    List<Certificate> list(Filter filter, boolean wholeCity, List<String> unitPaths, @Nullable UUID after, int limit);

    Certificate revoke(UUID id, Certificate.Revocation revocation);

    /** Waits until nobody else issues in that year; until this transaction ends others wait. */
    void takeTurn(int year);

    /** The next number of the year; numbers may have gaps, none is given twice. */
    long nextNumber(int year);

    Optional<byte[]> document(UUID certificateId);

    /** Keeps the bytes, unless there are some already. */
    void keepDocument(UUID certificateId, byte[] bytes, Instant now);

    void move(UUID campaignId, UUID personId, String unitPath);

    void moveUnit(String fromPath, String toPath);
}
