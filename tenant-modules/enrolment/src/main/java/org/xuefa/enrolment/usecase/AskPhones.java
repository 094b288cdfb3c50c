package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.enrolment.Phones;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.spi.MobilePhone;

/** Numbers, as a message needs them. */
@ApplicationScoped
@Transactional
public class AskPhones implements Phones {
    private final PersonStore persons;

    protected AskPhones() {
        this(null);
    }

    @Inject
    public AskPhones(PersonStore persons) {
        this.persons = persons;
    }

    @Override
    public Optional<MobilePhone> of(UUID personId) {
        return persons.phone(personId);
    }
}
