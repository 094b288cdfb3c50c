package org.xuefa.enrolment.usecase;

import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.PersonDetails;

/** An enrolment with the names that lists show. */
public record EnrolmentView(Enrolled enrolled, PersonDetails person, String unitName, @Nullable String claimedUnitName) {
    EnrolmentView shownAs(String name) {
        return new EnrolmentView(enrolled, person.shownAs(name), unitName, claimedUnitName);
    }
}
