package org.xuefa.assessment.persistence;

import jakarta.persistence.EntityManager;
import org.xuefa.api.model.Problem;

/** Writes native SQL, takes the connection and knows the interface's models: proof that the walls see it. */
class StoreBrokenOnPurpose {
    Problem problem;

    Object count(EntityManager entityManager) {
        return entityManager.createNativeQuery("select count(*) from assessment_sitting").getSingleResult();
    }

    boolean ask(EntityManager entityManager) {
        return entityManager.<java.sql.Connection, Boolean>callWithConnection(connection -> connection.isValid(1));
    }
}
