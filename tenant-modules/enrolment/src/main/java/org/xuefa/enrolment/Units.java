package org.xuefa.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The unit tree of the current city. */
public interface Units {
    Optional<Unit> find(UUID unitId);

    List<Unit> findAll(Collection<UUID> unitIds);

    /** The top of the tree, the city itself. */
    Optional<Unit> root();

    /** Direct children by position and name. */
    List<Unit> children(UUID unitId);

    /** This unit and all below it, parents before children. */
    List<Unit> subtree(UUID unitId);
}
