package org.xuefa.reporting.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.certification.CertificateHolders;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.StudyRecord;
import org.xuefa.learning.StudyRecords;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.ExamResult;
import org.xuefa.reporting.domain.PersonState;
import org.xuefa.reporting.domain.Placement;

/** The features upstream, in memory: one city, one campaign. */
final class World {
    final UUID campaign = new UUID(7, 7);
    /** By id as text, which is the order of the database. */
    final TreeMap<String, Participant> participants = new TreeMap<>();
    final Map<UUID, Unit> units = new LinkedHashMap<>();
    final Map<UUID, String> names = new LinkedHashMap<>();
    final Map<UUID, Instant> started = new LinkedHashMap<>();
    final Map<UUID, Instant> reached = new LinkedHashMap<>();
    final Map<UUID, Result> results = new LinkedHashMap<>();
    final Set<UUID> holders = new HashSet<>();
    Scope scope = Scope.WHOLE_CITY;

    Unit unit(String name, UnitKind kind, @Nullable Unit parent) {
        var id = UUID.randomUUID();
        var unit = new Unit(id, name, kind, parent == null ? null : parent.id(), (parent == null ? "/" : parent.path()) + id + "/");
        units.put(id, unit);
        return unit;
    }

    /** Hangs a unit with all below it under another. */
    void hang(UUID unitId, UUID parentId) {
        var old = units.get(unitId).path();
        var fresh = units.get(parentId).path() + unitId + "/";
        units.replaceAll((id, unit) -> unit.path().startsWith(old)
                ? new Unit(id, unit.name(), unit.kind(), id.equals(unitId) ? parentId : unit.parentId(), fresh + unit.path().substring(old.length()))
                : unit);
        participants.replaceAll((_, one) -> new Participant(one.personId(), campaign, one.unitId(), units.get(one.unitId()).path(), one.tier(), one.confirmed(), one.exempt()));
    }

    UUID person(String name, Unit unit, String tier) {
        var id = UUID.randomUUID();
        names.put(id, name);
        put(id, unit.id(), tier, true, false);
        return id;
    }

    void put(UUID personId, UUID unitId, String tier, boolean confirmed, boolean exempt) {
        participants.put(personId.toString(), new Participant(personId, campaign, unitId, units.get(unitId).path(), tier, confirmed, exempt));
    }

    Participant participant(UUID personId) {
        return Objects.requireNonNull(participants.get(personId.toString()));
    }

    /** What the counters of a unit with all below it must say. */
    Map<String, Counts> truth(Unit unit) {
        var counts = new TreeMap<String, Counts>();
        participants.values().stream().filter(one -> one.unitPath().startsWith(unit.path())).map(this::state).forEach(person -> {
            if (person.takesPart()) {
                counts.merge(Objects.requireNonNull(person.tier()), Counts.of(person), Counts::plus);
            }
        });
        return counts;
    }

    PersonState state(Participant one) {
        var id = one.personId();
        var result = results.get(id);
        return PersonState.unknown(id)
                .placed(new Placement(one.unitId(), one.tier(), names.getOrDefault(id, ""), one.confirmed(), one.exempt()))
                .withStudy(day(started.get(id)), day(reached.get(id)))
                .withResult(result == null ? null : new ExamResult(Sources.day(result.handedInAt()), result.score(), result.grade()))
                .withCertificate(holders.contains(id));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : Sources.day(moment);
    }

    Campaigns campaigns() {
        var only = new Campaign(campaign, 2026, "二〇二六年度学法考试", Campaign.State.OPEN, List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员")), RuleSet.template(2026));
        return new Campaigns() {
            @Override
            public Optional<Campaign> find(UUID id) {
                return id.equals(campaign) ? Optional.of(only) : Optional.empty();
            }

            @Override
            public Optional<Campaign> current() {
                return Optional.of(only);
            }
        };
    }

    Participation participation() {
        return new Participation() {
            @Override
            public Optional<Participant> find(UUID campaignId, UUID personId) {
                return Optional.ofNullable(participants.get(personId.toString()));
            }

            @Override
            public List<Participant> findAll(UUID campaignId, Collection<UUID> personIds) {
                return personIds.stream().map(id -> participants.get(id.toString())).filter(Objects::nonNull).toList();
            }

            @Override
            public List<Participant> page(UUID campaignId, UUID afterPersonId, int limit) {
                return participants.tailMap(afterPersonId.toString(), false).values().stream().filter(Participant::confirmed).limit(limit).toList();
            }
        };
    }

    People people() {
        return new People() {
            @Override
            public Optional<Person> ofSubject(String subject) {
                return Optional.empty();
            }

            @Override
            public Optional<Person> find(UUID personId) {
                return findAll(List.of(personId)).stream().findFirst();
            }

            @Override
            public List<Person> findAll(Collection<UUID> personIds) {
                return personIds.stream().filter(names::containsKey).map(id -> {
                    var unit = Objects.requireNonNull(units.get(participant(id).unitId()));
                    return new Person(id, Objects.requireNonNull(names.get(id)), unit.id(), unit.name(), unit.path(), participant(id).tier(), "科员", null);
                }).toList();
            }
        };
    }

    Units tree() {
        return new Units() {
            @Override
            public Optional<Unit> find(UUID unitId) {
                return Optional.ofNullable(units.get(unitId));
            }

            @Override
            public List<Unit> findAll(Collection<UUID> unitIds) {
                return unitIds.stream().map(units::get).filter(Objects::nonNull).toList();
            }

            @Override
            public Optional<Unit> root() {
                return units.values().stream().filter(unit -> unit.parentId() == null).findFirst();
            }

            @Override
            public List<Unit> children(UUID unitId) {
                return units.values().stream().filter(unit -> unitId.equals(unit.parentId())).toList();
            }

            @Override
            public List<Unit> subtree(UUID unitId) {
                var top = Objects.requireNonNull(units.get(unitId));
                return units.values().stream().filter(unit -> unit.path().startsWith(top.path())).toList();
            }
        };
    }

    Scopes scopes() {
        return _ -> scope;
    }

    Sources sources() {
        StudyRecords study = (_, ids) -> ids.stream().filter(id -> started.containsKey(id) || reached.containsKey(id))
                .map(id -> new StudyRecord(id, started.get(id), reached.get(id))).toList();
        CertificateHolders certificates = (_, ids) -> ids.stream().filter(holders::contains).collect(Collectors.toSet());
        Results exam = new Results() {
            @Override
            public Optional<Result> of(UUID campaignId, UUID personId) {
                return Optional.ofNullable(results.get(personId));
            }

            @Override
            public List<Result> findAll(UUID campaignId, Collection<UUID> personIds) {
                return personIds.stream().map(results::get).filter(Objects::nonNull).toList();
            }

            @Override
            public List<Result> ofPerson(UUID personId) {
                return of(campaign, personId).stream().toList();
            }
        };
        return new Sources(participation(), people(), study, exam, certificates);
    }
}
