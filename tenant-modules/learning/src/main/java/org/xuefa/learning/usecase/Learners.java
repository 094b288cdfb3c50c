package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** Who studies: the caller as a participant of the open campaign. */
@ApplicationScoped
public class Learners {
    private final Campaigns campaigns;
    private final People people;
    private final Participation participation;

    @SuppressWarnings("NullAway")
    protected Learners() {
        this(null, null, null);
    }

    @Inject
    public Learners(Campaigns campaigns, People people, Participation participation) {
        this.campaigns = campaigns;
        this.people = people;
        this.participation = participation;
    }

    /** @param participant confirmed */
    public record Learner(Campaign campaign, Person person, Participant participant) {
        public UUID id() {
            return person.id();
        }
    }

    /** The campaign is asked for first, then the person, then the confirmation. */
    Learner required() {
        var campaign = campaigns.current().orElseThrow(() -> new Refusal(LearningProblem.NO_OPEN_CAMPAIGN));
        var person = person().orElseThrow(() -> new Refusal(LearningProblem.NOT_A_PARTICIPANT));
        return participant(campaign, person).filter(Participant::takesPart)
                .map(participant -> new Learner(campaign, person, participant))
                .orElseThrow(() -> new Refusal(LearningProblem.NOT_A_PARTICIPANT));
    }

    /** As required, and the study window is open. */
    Learner studying(Instant now) {
        var learner = required();
        var window = learner.campaign().rules().windows().study();
        if (!window.contains(now)) {
            throw new Refusal(LearningProblem.STUDY_WINDOW_CLOSED, Map.of("opensAt", window.opens(), "closesAt", window.closes()));
        }
        return learner;
    }

    Optional<Campaign> campaign() {
        return campaigns.current();
    }

    Optional<Person> person() {
        return people.ofSubject(CurrentCaller.required().subject());
    }

    Optional<Participant> participant(Campaign campaign, Person person) {
        return participation.find(campaign.id(), person.id());
    }
}
