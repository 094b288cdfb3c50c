package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.certification.CertificateHolders;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.learning.StudyRecord;
import org.xuefa.learning.StudyRecords;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.reporting.domain.ExamResult;
import org.xuefa.reporting.domain.PersonState;
import org.xuefa.reporting.domain.Placement;

/** What the features upstream say about people, as changes of their states. */
@ApplicationScoped
public class Sources {
    private final Participation participation;
    private final People people;
    private final StudyRecords study;
    private final Results results;
    private final CertificateHolders certificates;

    @SuppressWarnings("NullAway")
    protected Sources() {
        this(null, null, null, null, null);
    }

    @Inject
    public Sources(Participation participation, People people, StudyRecords study, Results results, CertificateHolders certificates) {
        this.participation = participation;
        this.people = people;
        this.study = study;
        this.results = results;
        this.certificates = certificates;
    }

    /** Where people count, and where their units stand. */
    record Places(Map<UUID, Placement> people, Map<UUID, String> unitPaths) {
        /** Puts a person where they count; who is not enrolled counts nowhere. */
        PersonState apply(PersonState person) {
            var place = people.get(person.personId());
            return place == null ? person.gone() : person.placed(place);
        }
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ServerClock.CHINA).toLocalDate();
    }

    List<Participant> page(UUID campaignId, UUID after, int limit) {
        return participation.page(campaignId, after, limit);
    }

    Places places(UUID campaignId, Collection<UUID> personIds) {
        return places(participation.findAll(campaignId, personIds));
    }

    Places places(List<Participant> participants) {
        var names = people.findAll(participants.stream().map(Participant::personId).toList()).stream().collect(Collectors.toMap(Person::id, Person::displayName));
        return new Places(
                participants.stream().collect(Collectors.toMap(Participant::personId, one ->
                        new Placement(one.unitId(), one.tier(), names.getOrDefault(one.personId(), ""), one.takesPart(), one.exempt()))),
                participants.stream().collect(Collectors.toMap(Participant::unitId, Participant::unitPath, (first, _) -> first)));
    }

    UnaryOperator<PersonState> results(UUID campaignId, Collection<UUID> personIds) {
        var counting = results.findAll(campaignId, personIds).stream().collect(Collectors.toMap(Result::personId, Sources::result));
        return person -> person.withResult(counting.get(person.personId()));
    }

    UnaryOperator<PersonState> certificates(UUID campaignId, Collection<UUID> personIds) {
        var holders = certificates.among(campaignId, personIds);
        return person -> person.withCertificate(holders.contains(person.personId()));
    }

    UnaryOperator<PersonState> study(UUID campaignId, Collection<UUID> personIds) {
        var records = study.of(campaignId, personIds).stream().collect(Collectors.toMap(StudyRecord::personId, Function.identity()));
        return person -> {
            var record = records.get(person.personId());
            return record == null ? person.withStudy(null, null) : person.withStudy(dayOrNone(record.startedAt()), dayOrNone(record.targetReachedAt()));
        };
    }

    private static ExamResult result(Result result) {
        return new ExamResult(day(result.handedInAt()), result.score(), result.grade());
    }

    private static @Nullable LocalDate dayOrNone(@Nullable Instant moment) {
        return moment == null ? null : day(moment);
    }
}
