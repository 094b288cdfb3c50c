package org.xuefa.enrolment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** The people of the city. */
public interface PersonStore {
    record Filter(@Nullable String unitPath, @Nullable String name, @Nullable String tier, @Nullable AccountState account) {}

    Optional<PersonDetails> find(UUID id);

    Map<UUID, PersonDetails> findAll(Collection<UUID> ids);

    /** Whose account it is; asked with nearly every request of a learner, hence in one statement. */
    Optional<Person> ofSubject(String subject);

    Optional<PersonDetails> byIdNumber(IdCardNumber number);

    /** Several people may share a phone. */
    List<PersonDetails> byPhone(MobilePhone phone);

    List<PersonDetails> page(Scope scope, Filter filter, @Nullable UUID after, int limit);

    /** False when somebody with this ID number is there already, also one that was entered at the same moment. */
    boolean add(NewPerson person);

    /** Replaces the words; a phone only when given. Refuses as outdated when the version is not the stored one. */
    PersonDetails change(UUID id, Words words, @Nullable MobilePhone phone, int version);

    record Words(String name, @Nullable String tier, @Nullable String post, @Nullable String remark) {}

    void move(UUID id, UUID unitId);

    Optional<IdCardNumber> idNumber(UUID id);

    Optional<MobilePhone> phone(UUID id);

    Map<UUID, AccountState> accountStates(Collection<UUID> ids);
}
