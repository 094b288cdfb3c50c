package org.xuefa.communication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xuefa.communication.domain.Notice;
import org.xuefa.communication.domain.Notices;
import org.xuefa.enrolment.People;
import org.xuefa.platform.identity.CurrentCaller;

/** The caller's own notices. */
@ApplicationScoped
@Transactional
public class ReadNotices {
    private final Notices notices;
    private final People people;
    private final Clock clock;

    protected ReadNotices() {
        this(null, null, null);
    }

    @Inject
    public ReadNotices(Notices notices, People people, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /** Newest first; none for who is no person of the city. */
    public List<Notice> unread() {
        return people.ofSubject(CurrentCaller.required().subject()).map(person -> notices.unread(person.id(), clock.instant())).orElse(List.of());
    }

    /** What is another's, or gone, stays as it is: nobody learns whether it is there. */
    public void read(UUID noticeId) {
        people.ofSubject(CurrentCaller.required().subject()).ifPresent(person -> notices.read(noticeId, person.id(), clock.instant()));
    }
}
