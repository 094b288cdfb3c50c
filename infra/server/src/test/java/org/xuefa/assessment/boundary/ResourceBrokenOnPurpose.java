package org.xuefa.assessment.boundary;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.xuefa.reporting.DownstreamBrokenOnPurpose;

/** Asks the database and a feature downstream, and opens a transaction: proof that the walls see it. */
@Transactional
class ResourceBrokenOnPurpose {
    EntityManager entityManager;
    DownstreamBrokenOnPurpose downstream;

    @Transactional
    void open() {}
}
