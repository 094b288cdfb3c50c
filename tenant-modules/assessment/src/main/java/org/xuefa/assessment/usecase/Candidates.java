package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.xuefa.assessment.domain.Candidate;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.learning.Credits;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;

/** Asks the features upstream who a learner is and how far they are. */
@ApplicationScoped
public class Candidates {
    private final People people;
    private final Participation participation;
    private final Credits credits;

    protected Candidates() {
        this(null, null, null);
    }

    @Inject
    public Candidates(People people, Participation participation, Credits credits) {
        this.people = people;
        this.participation = participation;
        this.credits = credits;
    }

    public Person person(Caller caller) {
        return people.ofSubject(caller.subject()).orElseThrow(Refusal::notFound);
    }

    public boolean isPerson(Caller caller, UUID personId) {
        return people.ofSubject(caller.subject()).filter(person -> person.id().equals(personId)).isPresent();
    }

    /** What was studied until now: credits counted in per cent of the target, rounded down, at most 100. */
    public int studyScore(UUID campaignId, UUID personId) {
        var balance = credits.of(campaignId, personId);
        return (int) Math.min(100, balance.counted().tenths() * 100L / balance.target().tenths());
    }

    public Candidate candidate(UUID campaignId, UUID personId, List<Sitting> sittings) {
        return new Candidate(participation.find(campaignId, personId), credits.of(campaignId, personId), sittings.size(),
                sittings.stream().anyMatch(sitting -> !sitting.isOpen() && sitting.requiredMark().grade().passed()));
    }
}
