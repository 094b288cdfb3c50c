package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolledStore;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.NewPerson;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.Standing;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/**
 * Enrols one person, by themselves or by an administrator. A person is known by the ID number in this city only; however many requests
 * come at once, two unique indexes leave one person and one enrolment.
 */
@ApplicationScoped
@Transactional
public class Enrol {
    private final PersonStore persons;
    private final UnitStore units;
    private final EnrolledStore enrolled;
    private final Campaigns campaigns;
    private final AdministrationScopes scopes;
    private final ParticipantNews news;
    private final AuditLog audit;
    private final Clock clock;

    protected Enrol() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Enrol(PersonStore persons, UnitStore units, EnrolledStore enrolled, Campaigns campaigns, AdministrationScopes scopes, ParticipantNews news, AuditLog audit,
            Clock clock) {
        this.persons = persons;
        this.units = units;
        this.enrolled = enrolled;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is to be enrolled. */
    public record Application(UUID unitId, String name, IdCardNumber idNumber, MobilePhone phone, String tier, @Nullable String post, @Nullable String remark) {
        @Override
        public String toString() {
            return "application to unit " + unitId;
        }
    }

    /** What the form of self-enrolment shows. */
    public record Form(Campaign campaign, boolean open) {}

    public Optional<Form> form() {
        return campaigns.current().map(campaign -> new Form(campaign,
                campaign.rules().participation().selfEnrolment() && campaign.rules().windows().enrolment().contains(Arrival.orNow(clock))));
    }

    /** The answer tells nothing about the person: it is the same for everybody. */
    public Instant byOneself(Application application) {
        var now = Arrival.orNow(clock);
        var campaign = campaigns.current().orElseThrow(() -> new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN));
        var rules = campaign.rules();
        if (!rules.participation().selfEnrolment()) {
            throw new Refusal(EnrolmentProblem.SELF_ENROLMENT_OFF);
        }
        inWindow(campaign, now);
        var unit = units.find(application.unitId).orElseThrow(() -> Refusal.invalid("/unitId", "unknown", "没有这个单位"));
        tierOf(campaign, application.tier);
        var person = person(application);
        boolean otherName = !person.name().equals(application.name);
        boolean needsConfirmation = rules.participation().confirmSelfEnrolled();
        var placed = place(campaign, person, unit, application.tier, now, Standing.ofSelf(unit.id(), needsConfirmation, otherName),
                standing -> standing.enrolledBySelf(unit.id(), needsConfirmation, otherName));
        if (placed.changed) {
            audit.record("enrolment.requested", "enrolment", placed.part.id().toString(),
                    Map.of("campaign", campaign.id(), "unit", unit.id(), "state", placed.part.standing().state(), "nameDiffers", otherName));
        }
        return now;
    }

    /** The enrolment that there is now. */
    public UUID byAdministrator(UUID campaignId, Application application) {
        var now = Arrival.orNow(clock);
        var caller = CurrentCaller.required();
        var campaign = campaigns.find(campaignId).filter(found -> found.state() != Campaign.State.CLOSED).orElseThrow(() -> new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN));
        var unit = units.find(application.unitId).filter(found -> scopes.administrationOf(caller).covers(found.path()))
                .orElseThrow(() -> Refusal.invalid("/unitId", "unknown", "在您的管理范围内没有这个单位"));
        if (!caller.is(Role.CITY_ADMIN) && !scopes.appointed(caller, Role.COUNTY_ADMIN).covers(unit.path())) {
            notAfterWindow(campaign, now);
        }
        tierOf(campaign, application.tier);
        var person = person(application);
        var part = place(campaign, person, unit, application.tier, now, Standing.ofRoster(unit.id()), standing -> standing.enteredByHand(unit.id())).part;
        audit.record("enrolment.added", "enrolment", part.id().toString(), Map.of("campaign", campaignId, "unit", unit.id()));
        return part.id();
    }

    private PersonDetails person(Application application) {
        return persons.byIdNumber(application.idNumber).orElseGet(() -> {
            persons.add(new NewPerson(Ids.next(), application.name, application.unitId, application.tier, application.post, application.remark, application.idNumber,
                    application.phone));
            return persons.byIdNumber(application.idNumber).orElseThrow();
        });
    }

    /** @param changed false when the same was asked before */
    private record Placed(Enrolled part, boolean changed) {}

    private Placed place(Campaign campaign, PersonDetails person, UnitDetails unit, String tier, Instant now, Standing first, Function<Standing, Standing> again) {
        var fresh = new Enrolled(Ids.next(), campaign.id(), person.id(), unit.path(), tier, first, null, now, first.counts() ? now : null);
        if (enrolled.add(fresh)) {
            news.tell(null, fresh);
            return new Placed(fresh, true);
        }
        var before = enrolled.hold(campaign.id(), person.id()).orElseThrow();
        var standing = again.apply(before.standing());
        if (standing.equals(before.standing())) {
            return new Placed(before, false);
        }
        var path = standing.unitId().equals(before.unitId()) ? before.unitPath() : unit.path();
        var after = before.with(standing, path, now);
        enrolled.change(after);
        news.tell(before, after);
        return new Placed(after, true);
    }

    private static void tierOf(Campaign campaign, String tier) {
        if (campaign.tiers().stream().noneMatch(known -> known.code().equals(tier))) {
            throw Refusal.invalid("/tier", "unknown", "没有这个层次");
        }
    }

    private static void inWindow(Campaign campaign, Instant now) {
        var window = campaign.rules().windows().enrolment();
        if (!window.contains(now)) {
            throw new Refusal(EnrolmentProblem.ENROLMENT_CLOSED, Map.of("opens", window.opens(), "closes", window.closes()));
        }
    }

    private static void notAfterWindow(Campaign campaign, Instant now) {
        if (campaign.rules().windows().enrolment().isOver(now)) {
            throw new Refusal(EnrolmentProblem.ENROLMENT_CLOSED, Map.of("closes", campaign.rules().windows().enrolment().closes()));
        }
    }
}
