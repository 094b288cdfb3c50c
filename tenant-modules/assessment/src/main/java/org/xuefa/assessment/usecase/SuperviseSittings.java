package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Rulings;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.AdministeredScopes;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.ShownNames;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;

/** What administrators do with sittings within their scope: look, give more time, count again. */
@ApplicationScoped
public class SuperviseSittings {
    private final Sittings sittings;
    private final MarkPaper marker;
    private final Rulings rulings;
    private final Campaigns campaigns;
    private final People people;
    private final Participation participation;
    private final Scopes scopes;
    private final AdministeredScopes administered;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * A sitting with the person behind it.
     *
     * @param personName as the caller may read it
     */
    public record Seen(Sitting sitting, @Nullable Person person, String personName) {}

    /** The mark that is stored, and the one that paper, answers, rule and rulings give. */
    public record Recounted(Sitting.Mark stored, Sitting.Mark computed, int ruleVersion) {}

    protected SuperviseSittings() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public SuperviseSittings(Sittings sittings, MarkPaper marker, Rulings rulings, Campaigns campaigns, People people, Participation participation, Scopes scopes,
            AdministeredScopes administered, AuditLog audit, Clock clock) {
        this.sittings = sittings;
        this.marker = marker;
        this.rulings = rulings;
        this.campaigns = campaigns;
        this.people = people;
        this.participation = participation;
        this.scopes = scopes;
        this.administered = administered;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Seen> list(Sittings.Filter filter, Caller caller, @Nullable UUID after, int limit) {
        var scope = scopes.of(caller);
        var found = sittings.list(filter, scope.wholeCity(), scope.unitPaths(), after, limit);
        var persons = people.findAll(found.stream().map(Sitting::personId).distinct().toList()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var names = administered.namesFor(caller);
        return found.stream().map(sitting -> seen(sitting, persons.get(sitting.personId()), names)).toList();
    }

    @Transactional
    public Seen get(UUID id, Caller caller) {
        return seen(inScope(sittings.find(id).orElseThrow(Refusal::notFound), scopes.of(caller)), caller);
    }

    /** More time for an open sitting; also past the window's end, for the administrator decides. */
    @Transactional
    public Seen extend(UUID id, Caller caller, int minutes, String reason) {
        var sitting = inScope(sittings.lock(id).orElseThrow(Refusal::notFound), administered.administrationOf(caller));
        if (!sitting.isOpen() || sitting.isDue(clock.instant())) {
            throw new Refusal(AssessmentProblem.EXTENSION_TOO_LATE);
        }
        var more = Duration.ofMinutes(minutes);
        sittings.extend(id, sitting.deadline().plus(more), sitting.acceptsUntil().plus(more), sitting.extraMinutes() + minutes);
        audit.record("sitting.extended", "sitting", id.toString(), Map.of("minutes", minutes), reason);
        return seen(sittings.find(id).orElseThrow(), caller);
    }

    /** More time in every sitting of the campaign that is started from now on. */
    @Transactional
    public int grantExtraTime(UUID campaignId, UUID personId, Caller caller, int minutes, String reason) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        administered.administrationOf(caller).require(participation.find(campaignId, personId).orElseThrow(Refusal::notFound).unitPath());
        sittings.grantExtraMinutes(campaignId, personId, minutes, clock.instant());
        audit.record("extra-time.granted", "person", personId.toString(), Map.of("minutes", minutes, "campaign", campaignId), reason);
        return minutes;
    }

    /** Computes the mark again from the frozen paper, the answers, the rule and the rulings (I5). */
    @Transactional
    public Recounted recount(UUID id, Caller caller) {
        var sitting = inScope(sittings.find(id).orElseThrow(Refusal::notFound), scopes.of(caller));
        if (sitting.isOpen()) {
            throw new Refusal(AssessmentProblem.SITTING_OPEN);
        }
        var stored = sitting.requiredMark();
        var taken = rulings.ofCampaign(sitting.campaignId()).stream().filter(ruling -> ruling.number() <= sitting.rulings()).toList();
        return new Recounted(stored, marker.mark(sitting, taken, stored.handedInAt(), stored.by(), stored.study(), stored.regraded()), sitting.rule().ruleVersion());
    }

    private static Sitting inScope(Sitting sitting, Scope scope) {
        scope.require(sitting.unitPath());
        return sitting;
    }

    private Seen seen(Sitting sitting, Caller caller) {
        return seen(sitting, people.find(sitting.personId()).orElse(null), administered.namesFor(caller));
    }

    private static Seen seen(Sitting sitting, @Nullable Person person, ShownNames names) {
        return new Seen(sitting, person, person == null ? "" : names.of(person.displayName(), sitting.unitPath()));
    }
}
