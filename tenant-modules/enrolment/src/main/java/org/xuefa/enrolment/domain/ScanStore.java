package org.xuefa.enrolment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Scans and their sealed parts. */
public interface ScanStore {
    List<Scan> of(UUID rosterId);

    Optional<Scan> find(UUID rosterId, UUID id);

    /** False when the batch has a scan with the same content. */
    boolean add(Scan scan);

    void addPart(UUID scan, int part, byte[] sealed);

    /** One part after the other; empty after the last. */
    Optional<byte[]> part(UUID scan, int part);

    void delete(UUID id);
}
