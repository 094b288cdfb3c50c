package org.xuefa.platform.crypto;

import java.time.Instant;

/**
 * What may be shown of a city's data key.
 *
 * @param seals the one that seals now; the others only open
 * @param currentMaster whether it is wrapped by the installation's present master key
 */
public record DataKey(int number, boolean seals, boolean currentMaster, Instant createdAt) {}
