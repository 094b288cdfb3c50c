package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.xuefa.duty.DutyListPublished;
import org.xuefa.duty.usecase.FollowChoices;
import org.xuefa.duty.usecase.FollowStudies;
import org.xuefa.duty.usecase.LinkCourses;
import org.xuefa.duty.usecase.RecountDuties;
import org.xuefa.enrolment.EnrolmentConfirmed;
import org.xuefa.enrolment.ParticipantAdded;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.enrolment.ParticipantRemoved;
import org.xuefa.enrolment.UnitMoved;
import org.xuefa.learning.CourseFinished;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.CourseStarted;
import org.xuefa.platform.outbox.EventHandler;

/** What moves figures, links and choices. */
@ApplicationScoped
public class DutyEvents {
    private final FollowStudies studies;
    private final FollowChoices choices;
    private final LinkCourses links;
    private final RecountDuties recounts;

    @SuppressWarnings("NullAway")
    protected DutyEvents() {
        this(null, null, null, null);
    }

    @Inject
    public DutyEvents(FollowStudies studies, FollowChoices choices, LinkCourses links, RecountDuties recounts) {
        this.studies = studies;
        this.choices = choices;
        this.links = links;
        this.recounts = recounts;
    }

    @Produces
    public EventHandler<CourseStarted> started() {
        return Handler.of("figures", CourseStarted.class, (event, context) -> studies.studied(event.campaignId(), event.personId(), event.courseId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<CourseFinished> finished() {
        return Handler.of("figures", CourseFinished.class, (event, context) -> studies.studied(event.campaignId(), event.personId(), event.courseId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<CourseStarted> chosen() {
        return Handler.of("choices", CourseStarted.class, (event, context) -> choices.begun(event.campaignId(), event.personId(), event.courseId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ParticipantAdded> added() {
        return Handler.of("places", ParticipantAdded.class, (event, _) -> studies.placed(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<ParticipantRemoved> removed() {
        return Handler.of("places", ParticipantRemoved.class, (event, _) -> studies.placed(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<ParticipantMoved> moved() {
        return Handler.of("places", ParticipantMoved.class, (event, _) -> studies.placed(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<EnrolmentConfirmed> confirmed() {
        return Handler.of("places", EnrolmentConfirmed.class, (event, _) -> studies.placed(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<UnitMoved> unitMoved() {
        return Handler.of("places", UnitMoved.class, (_, _) -> recounts.unitsMoved());
    }

    @Produces
    public EventHandler<CoursePublished> coursePublished() {
        return Handler.of("links", CoursePublished.class, (_, _) -> links.coursesChanged());
    }

    @Produces
    public EventHandler<DutyListPublished> listPublished() {
        return Handler.of("links", DutyListPublished.class, (event, _) -> links.listPublished(event.listId()));
    }
}
