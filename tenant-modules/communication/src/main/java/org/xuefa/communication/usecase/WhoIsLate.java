package org.xuefa.communication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.learning.StudyRecord;
import org.xuefa.learning.StudyRecords;
import org.xuefa.platform.jobs.InTransaction;

/** Who has not done yet what a reminder is about: asked of the features that know, at the moment of sending. */
@ApplicationScoped
public class WhoIsLate {
    private final Participation participation;
    private final StudyRecords studies;
    private final Results results;
    private final People people;
    private final InTransaction transaction;

    protected WhoIsLate() {
        this(null, null, null, null, null);
    }

    @Inject
    public WhoIsLate(Participation participation, StudyRecords studies, Results results, People people, InTransaction transaction) {
        this.participation = participation;
        this.studies = studies;
        this.results = results;
        this.people = people;
        this.transaction = transaction;
    }

    /** The next people of the campaign, late or not, in the order of their ids. */
    public List<Participant> next(UUID campaignId, UUID after, int limit) {
        return transaction.call(() -> participation.page(campaignId, after, limit));
    }

    /** Those of them that the reminder is for, in the same order. */
    public List<Person> among(List<Participant> people, Reminder reminder) {
        var wanted = people.stream().filter(one -> !one.exempt() && reminder.scope().covers(one.unitPath())).map(Participant::personId).toList();
        var done = transaction.call(() -> done(reminder, wanted));
        var late = wanted.stream().filter(person -> !done.contains(person)).toList();
        Map<UUID, Person> known = transaction.call(() -> this.people.findAll(late)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return late.stream().filter(known::containsKey).map(known::get).toList();
    }

    private Set<UUID> done(Reminder reminder, List<UUID> people) {
        return switch (reminder.about()) {
            case STUDY -> studies.of(reminder.campaignId(), people).stream().filter(record -> record.startedAt() != null).map(StudyRecord::personId)
                    .collect(Collectors.toCollection(HashSet::new));
            case EXAM -> results.findAll(reminder.campaignId(), people).stream().map(Result::personId).collect(Collectors.toCollection(HashSet::new));
        };
    }
}
