package org.xuefa.assessment.domain;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A domain class that does what a domain class must not: proof that the walls see it. */
@Transactional
class DomainBrokenOnPurpose {
    EntityManager entityManager;

    @Transactional
    Instant now() {
        return Instant.now();
    }
}
