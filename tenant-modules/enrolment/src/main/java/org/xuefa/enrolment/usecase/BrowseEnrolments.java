package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.MaskedName;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.Bucket;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolledStore;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** Looks at who takes part, in scope; numbers masked, and names for whoever does not answer for them. */
@ApplicationScoped
@Transactional
public class BrowseEnrolments {
    private final EnrolledStore enrolled;
    private final PersonStore persons;
    private final UnitStore units;
    private final AccountStore accounts;
    private final Campaigns campaigns;
    private final Scopes scopes;
    private final AdministrationScopes administration;
    private final AuditLog audit;

    protected BrowseEnrolments() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public BrowseEnrolments(EnrolledStore enrolled, PersonStore persons, UnitStore units, AccountStore accounts, Campaigns campaigns, Scopes scopes,
            AdministrationScopes administration, AuditLog audit) {
        this.enrolled = enrolled;
        this.persons = persons;
        this.units = units;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.administration = administration;
        this.audit = audit;
    }

    /** Which enrolments. */
    public record Filter(UUID campaignId, @Nullable UUID unitId, @Nullable Bucket bucket, @Nullable EnrolmentState state, @Nullable String tier,
            @Nullable Boolean exempt, @Nullable String name) {}

    public List<EnrolmentView> list(Filter filter, @Nullable UUID after, int limit) {
        var scope = scope();
        var stored = new EnrolledStore.Filter(filter.campaignId, path(filter.unitId, scope), filter.bucket, filter.state, filter.tier, filter.exempt, filter.name);
        return shown(enrolled.page(scope, stored, after, limit));
    }

    /** A page of the sheet; the first one is written down. */
    public List<EnrolmentView> sheet(UUID campaignId, @Nullable UUID unitId, @Nullable UUID after, int limit) {
        if (after == null) {
            audit.record("enrolments.exported", "campaign", campaignId.toString(), unitId == null ? Map.of() : Map.of("unit", unitId));
        }
        return list(new Filter(campaignId, unitId, null, null, null, null, null), after, limit);
    }

    /** Numbers by bucket (of pending and confirmed people) and by state. */
    public record Counts(Map<Bucket, Integer> buckets, Map<EnrolmentState, Integer> states, int exempt) {}

    public Counts count(UUID campaignId, @Nullable UUID unitId) {
        var scope = scope();
        var path = path(unitId, scope);
        return new Counts(enrolled.countByBucket(scope, campaignId, path), enrolled.countByState(scope, campaignId, path), enrolled.countExempt(scope, campaignId, path));
    }

    public EnrolmentView get(UUID enrolmentId) {
        var part = enrolled.find(enrolmentId).orElseThrow(Refusal::notFound);
        if (!covers(scope(), part)) {
            throw Refusal.notFound();
        }
        return shown(List.of(part)).getFirst();
    }

    /** What the caller has just decided, also when that took the person out of the scope. */
    public EnrolmentView decided(UUID enrolmentId) {
        return views(enrolled.find(enrolmentId).stream().toList()).getFirst();
    }

    public List<EnrolmentView> ofPerson(UUID personId) {
        var scope = scope();
        return shown(enrolled.ofPerson(personId).stream().filter(part -> covers(scope, part)).toList());
    }

    /** The caller's own part in the current campaign. */
    public record Mine(Campaign campaign, @Nullable Enrolled part, @Nullable String unitName) {}

    public Optional<Mine> mine() {
        var person = accounts.bySubject(CurrentCaller.required().subject()).map(AccountStore.Account::personId);
        return campaigns.current().map(campaign -> {
            var part = person.flatMap(id -> enrolled.find(campaign.id(), id)).orElse(null);
            return new Mine(campaign, part, part == null ? null : units.find(part.unitId()).orElseThrow().draft().name());
        });
    }

    /** Who administers either unit of a conflict reads the name. */
    private List<EnrolmentView> shown(Collection<Enrolled> parts) {
        var administered = administration.administrationOf(CurrentCaller.required());
        return views(parts).stream().map(view -> covers(administered, view.enrolled()) ? view : view.shownAs(MaskedName.of(view.person().name()))).toList();
    }

    private List<EnrolmentView> views(Collection<Enrolled> parts) {
        var people = persons.findAll(parts.stream().map(Enrolled::personId).toList());
        var named = units.findAll(parts.stream().flatMap(part -> Stream.of(part.unitId(), part.standing().claimedUnitId())).filter(java.util.Objects::nonNull).toList());
        return parts.stream().map(part -> {
            var claimed = part.standing().claimedUnitId();
            return new EnrolmentView(part, people.get(part.personId()), named.get(part.unitId()).draft().name(), claimed == null ? null : named.get(claimed).draft().name());
        }).toList();
    }

    private boolean covers(Scope scope, Enrolled part) {
        var claimed = part.standing().claimedUnitId();
        return scope.covers(part.unitPath()) || (claimed != null && units.find(claimed).filter(unit -> scope.covers(unit.path())).isPresent());
    }

    private Scope scope() {
        return scopes.of(CurrentCaller.required());
    }

    private @Nullable String path(@Nullable UUID unitId, Scope scope) {
        return unitId == null ? null : units.find(unitId).filter(unit -> scope.covers(unit.path())).orElseThrow(Refusal::notFound).path();
    }
}
