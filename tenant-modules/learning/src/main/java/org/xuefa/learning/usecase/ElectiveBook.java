package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.learning.Elective;
import org.xuefa.learning.Electives;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.spi.Credit;

/** The front door for a learner's electives. */
@ApplicationScoped
public class ElectiveBook implements Electives {
    private final Campaigns campaigns;
    private final People people;
    private final Participation participation;
    private final LearnerRecords records;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ElectiveBook() {
        this(null, null, null, null, null);
    }

    @Inject
    public ElectiveBook(Campaigns campaigns, People people, Participation participation, LearnerRecords records, Clock clock) {
        this.campaigns = campaigns;
        this.people = people;
        this.participation = participation;
        this.records = records;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Elective> of(UUID campaignId, UUID personId) {
        return campaigns.find(campaignId)
                .flatMap(campaign -> people.find(personId).flatMap(person -> participation.find(campaignId, personId).filter(Participant::takesPart)
                        .map(participant -> new Learners.Learner(campaign, person, participant))))
                .map(learner -> records.courses(learner, clock.instant()).stream().filter(view -> view.course().kind() == CourseKind.ELECTIVE).map(ElectiveBook::elective).toList())
                .orElse(List.of());
    }

    private static Elective elective(CourseView view) {
        var finished = view.completion() != null;
        var practised = view.practice() != CourseView.PracticeState.NONE;
        var minimum = practised ? view.practiceCredit().minimum() : Credit.ZERO;
        var maximum = practised ? view.practiceCredit().maximum() : Credit.ZERO;
        var course = finished ? Credit.ZERO : view.course().credit();
        return new Elective(CourseList.summary(view.course()), Elective.Progress.valueOf(view.progress().name()), minimum, maximum,
                view.practiceEarned().plus(finished ? view.course().credit() : Credit.ZERO),
                course.plus(view.practiceEarned().shortOf(minimum)), course.plus(view.practiceEarned().shortOf(maximum)));
    }
}
