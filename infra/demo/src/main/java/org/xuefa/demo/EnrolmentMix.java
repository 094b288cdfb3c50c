package org.xuefa.demo;

import java.util.List;
import java.util.UUID;
import org.xuefa.client.api.EnrolmentsApi;
import org.xuefa.client.api.PublicEnrolmentsApi;
import org.xuefa.client.model.Bucket;
import org.xuefa.client.model.Exemption;
import org.xuefa.client.model.ExemptionKind;
import org.xuefa.client.model.SelfEnrolment;

/** Gives the enrolment pages something to decide: people who enrolled themselves, one who named another unit, one who is exempt. */
final class EnrolmentMix {
    private final String city;
    private final EnterUnits units;
    private final EnrolmentsApi enrolments;
    private final PublicEnrolmentsApi door;

    EnrolmentMix(Portal portal, Visitor administrator, EnterUnits units) {
        this.city = administrator.city();
        this.units = units;
        this.enrolments = administrator.api(EnrolmentsApi::new);
        this.door = new PublicEnrolmentsApi(portal.anyone());
    }

    /** Nothing when people have enrolled themselves before. */
    void mix(UUID campaign, Mixed people) {
        var counts = Calls.call("enrolments", () -> enrolments.countEnrolments(city, campaign, null));
        if (counts.getSelfOnly() == 0 && counts.getBoth() == 0) {
            people.strangers().forEach(person -> enrol(person, person.unit()));
            people.onRoster().forEach(person -> enrol(person, person.unit()));
            enrol(people.elsewhere(), people.otherUnit());
        }
        if (counts.getExempt() == 0) {
            exempt(campaign, people.exempt());
        }
    }

    /**
     * Who does what.
     *
     * @param strangers enrol without being on the roster
     * @param elsewhere is on the roster of one unit and names {@code otherUnit}
     */
    record Mixed(List<PersonPlan> strangers, List<PersonPlan> onRoster, PersonPlan elsewhere, String otherUnit, PersonPlan exempt) {}

    private void enrol(PersonPlan person, String unit) {
        var form = new SelfEnrolment().unitId(units.find(unit)).name(person.name()).idNumber(person.idNumber().value()).phone(person.phone().value())
                .tier(person.tier().code()).post(person.post());
        Calls.call("self-enrolment", () -> door.selfEnrol(city, form));
    }

    private void exempt(UUID campaign, PersonPlan person) {
        var found = Calls.call("enrolments", () -> enrolments.listEnrolments(city, campaign, units.find(person.unit()), Bucket.ROSTER_ONLY, null, null, null, person.name(), null, 1)).getItems();
        if (!found.isEmpty()) {
            Calls.call("exempt", () -> enrolments.exemptFromCampaign(city, found.getFirst().getId(), new Exemption().kind(ExemptionKind.SICK_LEAVE).reason("长期病假，单位已核实")));
        }
    }
}
