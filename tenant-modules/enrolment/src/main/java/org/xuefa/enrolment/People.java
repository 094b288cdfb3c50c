package org.xuefa.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the current city; upstream answer for other features. */
public interface People {
    /** The person whose account has this subject; empty for accounts without a person, such as a technical one. */
    Optional<Person> ofSubject(String subject);

    Optional<Person> find(UUID personId);

    /** Those of the ids that exist, in no order. */
    List<Person> findAll(Collection<UUID> personIds);
}
