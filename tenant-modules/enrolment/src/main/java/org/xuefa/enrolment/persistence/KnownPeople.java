package org.xuefa.enrolment.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.CheckedRow;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterColumn;

/**
 * People on the city's books whom a roster names again, as it does every year: what it says otherwise about them is shown before, and corrected when
 * it is applied. A roster speaks for people of the units it may name; a phone with which somebody logs in is changed by hand only.
 */
final class KnownPeople {
    private final EntityManager entityManager;

    KnownPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What the books say about somebody. */
    record Known(String name, @Nullable String phoneLookup, @Nullable String tier, @Nullable String post, boolean hasAccount, boolean inReach, @Nullable Enrolled part,
            @Nullable String unitName) {
        List<Finding> findings(CheckedRow row, @Nullable String phone) {
            var findings = new ArrayList<Finding>();
            if (!name.equals(row.line().cell(RosterColumn.NAME))) {
                findings.add(warning(RosterColumn.NAME, Finding.Code.NAME_DIFFERS));
            }
            if (part != null && row.unit() != null) {
                findings.add(standing(part, row.unit().id()));
            }
            if (inReach) {
                differences(row, phone, findings);
            } else {
                // Without a word on what differs: nobody may try out numbers on people of other units.
                findings.add(warning(RosterColumn.UNIT, Finding.Code.KEPT_ELSEWHERE));
            }
            return findings;
        }

        private Finding standing(Enrolled enrolled, UUID unit) {
            var standing = enrolled.standing();
            if (standing.state() == EnrolmentState.REMOVED) {
                return warning(RosterColumn.ID_NUMBER, Finding.Code.WAS_REMOVED);
            }
            if (!standing.unitId().equals(unit) && standing.state() != EnrolmentState.REJECTED) {
                return new Finding(RosterColumn.UNIT, Finding.Code.OTHER_UNIT, Finding.Verdict.WARNING, unitName);
            }
            return good(RosterColumn.ID_NUMBER, standing.onRoster() ? Finding.Code.ALREADY_ON_ROSTER : Finding.Code.SELF_ENROLLED);
        }

        private void differences(CheckedRow row, @Nullable String phone, List<Finding> findings) {
            if (phone != null && !phone.equals(phoneLookup)) {
                findings.add(warning(RosterColumn.PHONE, hasAccount ? Finding.Code.PHONE_KEPT : Finding.Code.PHONE_DIFFERS));
            }
            var wantedPost = row.line().cell(RosterColumn.POST);
            if (!wantedPost.isEmpty() && !wantedPost.equals(post)) {
                findings.add(good(RosterColumn.POST, Finding.Code.POST_DIFFERS));
            }
            if (row.tier() != null && part != null && !row.tier().equals(part.tier())) {
                findings.add(warning(RosterColumn.TIER, Finding.Code.TIER_KEPT));
            } else if (row.tier() != null && part == null && !row.tier().equals(tier)) {
                findings.add(good(RosterColumn.TIER, Finding.Code.TIER_DIFFERS));
            }
        }

        private static Finding warning(RosterColumn column, Finding.Code code) {
            return new Finding(column, code, Finding.Verdict.WARNING, null);
        }

        private static Finding good(RosterColumn column, Finding.Code code) {
            return new Finding(column, code, Finding.Verdict.GOOD, null);
        }
    }

    /** Those of the ID numbers' look-ups that are on the books. */
    Map<String, Known> named(Roster roster, Collection<String> lookups) {
        if (lookups.isEmpty()) {
            return Map.of();
        }
        // One small question after the other: each is an index look-up, where a join over a table that has just grown is planned badly.
        var people = entityManager.createQuery("select p.idLookup, p.id, p.name, p.unitId, p.phoneLookup, p.tier, p.post from PersonRow p where p.idLookup in :lookups", Object[].class)
                .setParameter("lookups", lookups).getResultList();
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = people.stream().map(person -> (UUID) person[1]).toList();
        var parts = entityManager.createQuery("from ParticipantRow e where e.campaignId = :campaign and e.personId in :people", ParticipantRow.class)
                .setParameter("campaign", roster.campaignId()).setParameter("people", ids).getResultStream().map(ParticipantRow::enrolled)
                .collect(Collectors.toMap(Enrolled::personId, Function.identity()));
        var units = units(Stream.concat(people.stream().map(person -> (UUID) person[3]), parts.values().stream().map(Enrolled::unitId)).collect(Collectors.toSet()));
        var accounts = withAccount(ids);
        var reach = roster.reach();
        var known = new HashMap<String, Known>();
        for (var person : people) {
            var part = parts.get((UUID) person[1]);
            known.put((String) person[0], new Known((String) person[2], (String) person[4], (String) person[5], (String) person[6], accounts.contains((UUID) person[1]),
                    reach.covers(path(units, (UUID) person[3])), part, part == null ? null : (String) units.get(part.unitId())[1]));
        }
        return known;
    }

    /** What a roster says about somebody on the books. */
    @SuppressWarnings("ArrayRecordComponent")
    record Said(PersonRow person, byte[] phoneSealed, String phoneLookup, String phoneMasked, String post, String tier) {}

    /** Number of people about whom something was changed. */
    int correct(Roster roster, List<Said> said) {
        if (said.isEmpty()) {
            return 0;
        }
        var ids = said.stream().map(one -> one.person.details().id()).toList();
        var units = units(said.stream().map(one -> one.person.details().unitId()).collect(Collectors.toSet()));
        var accounts = withAccount(ids);
        // Whoever came into the campaign with this roster has the tier it says; everybody else's tier is regraded by hand, for the counters to follow.
        var entered = new HashSet<>(entityManager.createQuery("select e.personId from ParticipantRow e where e.campaignId = :campaign and e.batchId = :roster and e.personId in :people", UUID.class)
                .setParameter("campaign", roster.campaignId()).setParameter("roster", roster.id()).setParameter("people", ids).getResultList());
        Scope reach = roster.reach();
        int corrected = 0;
        for (var one : said) {
            var before = one.person.details();
            if (reach.covers(path(units, before.unitId()))) {
                boolean changed = !one.post.isEmpty() && one.person.setPost(one.post);
                changed |= entered.contains(before.id()) && one.person.setTier(one.tier);
                changed |= !accounts.contains(before.id()) && one.person.setPhone(one.phoneSealed, one.phoneLookup, one.phoneMasked);
                corrected += changed ? 1 : 0;
            }
        }
        entityManager.flush();
        entityManager.clear();
        return corrected;
    }

    private Map<UUID, Object[]> units(Set<UUID> ids) {
        return entityManager.createQuery("select u.id, u.name, u.path from UnitRow u where u.id in :units", Object[].class).setParameter("units", ids).getResultStream()
                .collect(Collectors.toMap(unit -> (UUID) unit[0], Function.identity()));
    }

    private static String path(Map<UUID, Object[]> units, UUID unit) {
        return (String) units.get(unit)[2];
    }

    private Set<UUID> withAccount(Collection<UUID> people) {
        return new HashSet<>(entityManager.createQuery("select a.personId from AccountRow a where a.personId in :people", UUID.class).setParameter("people", people).getResultList());
    }
}
