package org.xuefa.communication.usecase;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.StudyRecord;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** Those upstream of communication, played by hand: one campaign, two units, and whomever a test adds. */
final class Upstream {
    static final Unit JUSTICE = new Unit(new UUID(0, 1), "司法局", UnitKind.DEPARTMENT, new UUID(0, 9), "/city/justice/");
    static final Unit FINANCE = new Unit(new UUID(0, 2), "财政局", UnitKind.DEPARTMENT, new UUID(0, 9), "/city/finance/");
    final UUID campaignId = UUID.randomUUID();
    final Set<UUID> begun = new HashSet<>();
    final Set<UUID> sat = new HashSet<>();
    final Campaigns campaigns = new OneCampaign();
    final Units units = new TwoUnits();
    final Everybody people = new Everybody();
    final Results results = new Sat();
    private final TreeMap<UUID, Participant> participants = new TreeMap<>();
    private final Map<UUID, Person> persons = new LinkedHashMap<>();
    private final Supplier<Instant> now;

    Upstream(Supplier<Instant> now) {
        this.now = now;
    }

    /** A new participant of that unit who has begun nothing. */
    UUID person(Unit unit, boolean exempt) {
        var id = new UUID(0, 100 + participants.size());
        participants.put(id, new Participant(id, campaignId, unit.id(), unit.path(), "staff", true, exempt));
        persons.put(id, new Person(id, "人员" + participants.size(), unit.id(), unit.name(), unit.path(), "staff", null, null));
        return id;
    }

    /** Who has begun to study. */
    List<StudyRecord> studies(UUID campaign, Collection<UUID> ids) {
        return ids.stream().filter(begun::contains).map(id -> new StudyRecord(id, now.get(), null)).toList();
    }

    Scope scope(Caller caller) {
        if (caller.is(Role.CITY_ADMIN)) {
            return Scope.WHOLE_CITY;
        }
        return caller.is(Role.UNIT_ADMIN) ? new Scope(false, List.of(JUSTICE.path())) : Scope.NOTHING;
    }

    private final class OneCampaign implements Campaigns {
        @Override
        public Optional<Campaign> find(UUID id) {
            return current();
        }

        @Override
        public Optional<Campaign> current() {
            return Optional.of(new Campaign(campaignId, 2026, "2026 年度学法考试", Campaign.State.OPEN, List.of(new Tier("staff", "国家工作人员")), RuleSet.template(2026)));
        }
    }

    private final class Sat implements Results {
        @Override
        public Optional<Result> of(UUID campaign, UUID personId) {
            return sat.contains(personId) ? Optional.of(new Result(campaignId, personId, UUID.randomUUID(), 1, 90, Grade.EXCELLENT, now.get(), 1)) : Optional.empty();
        }

        @Override
        public List<Result> findAll(UUID campaign, Collection<UUID> personIds) {
            return personIds.stream().flatMap(id -> of(campaign, id).stream()).toList();
        }

        @Override
        public List<Result> ofPerson(UUID personId) {
            return List.of();
        }
    }

    private static final class TwoUnits implements Units {
        @Override
        public Optional<Unit> find(UUID unitId) {
            return List.of(JUSTICE, FINANCE).stream().filter(unit -> unit.id().equals(unitId)).findAny();
        }

        @Override
        public List<Unit> findAll(Collection<UUID> unitIds) {
            return unitIds.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public Optional<Unit> root() {
            return Optional.empty();
        }

        @Override
        public List<Unit> children(UUID unitId) {
            return List.of();
        }

        @Override
        public List<Unit> subtree(UUID unitId) {
            return List.of();
        }
    }

    final class Everybody implements People, Participation {
        @Override
        public Optional<Person> ofSubject(String subject) {
            return persons.values().stream().filter(person -> person.id().toString().equals(subject)).findAny();
        }

        @Override
        public Optional<Person> find(UUID personId) {
            return Optional.ofNullable(persons.get(personId));
        }

        @Override
        public List<Person> findAll(Collection<UUID> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public Optional<Participant> find(UUID campaign, UUID personId) {
            return Optional.ofNullable(participants.get(personId));
        }

        @Override
        public List<Participant> findAll(UUID campaign, Collection<UUID> ids) {
            return ids.stream().flatMap(id -> find(campaign, id).stream()).toList();
        }

        @Override
        public List<Participant> page(UUID campaign, UUID after, int limit) {
            return participants.tailMap(after, false).values().stream().limit(limit).toList();
        }
    }
}
