package org.xuefa.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's transaction-bound entity manager injectable through constructors. */
@ApplicationScoped
public class EntityManagers {
    @Produces
    @PersistenceContext(unitName = "xuefa")
    private EntityManager entityManager;
}
