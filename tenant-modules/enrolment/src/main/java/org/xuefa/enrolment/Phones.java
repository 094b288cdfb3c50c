package org.xuefa.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.xuefa.spi.MobilePhone;

/** For sending a person a message and nothing else: a number is never shown, stored elsewhere or logged. */
@FunctionalInterface
public interface Phones {
    /** Empty for who has none on record. */
    Optional<MobilePhone> of(UUID personId);
}
