package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Role;

/** Who administers, edits or oversees what. */
public interface AppointmentStore {
    /** @param unitId root of the scope of a county or unit administrator */
    record Appointment(UUID id, UUID personId, Role role, @Nullable UUID unitId, boolean primary, String appointedBy, Instant appointedAt) {}

    Optional<Appointment> find(UUID id);

    Optional<Appointment> inForce(UUID personId, Role role, @Nullable UUID unitId);

    List<Appointment> ofPerson(UUID personId);

    List<Appointment> page(Scope scope, @Nullable String unitPath, @Nullable Role role, @Nullable UUID after, int limit);

    /** False when the unit has another primary administrator, or the same appointment is in force. */
    boolean add(Appointment appointment);

    boolean end(UUID id, Instant now);

    /** Paths of the units a subject is appointed to with this role. */
    List<String> paths(String subject, Role role);
}
