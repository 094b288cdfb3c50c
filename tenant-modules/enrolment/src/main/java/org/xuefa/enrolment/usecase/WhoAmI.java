package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;

/** The person behind an account. */
@ApplicationScoped
public class WhoAmI {
    private final People people;

    protected WhoAmI() {
        this(null);
    }

    @Inject
    public WhoAmI(People people) {
        this.people = people;
    }

    /** Empty for an account that belongs to nobody on the city's books, such as the first administrator's. */
    @Transactional
    public Optional<Person> personOf(String subject) {
        return people.ofSubject(subject);
    }
}
