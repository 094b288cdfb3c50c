package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.Readiness;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.usecase.BrowseEnrolments;
import org.xuefa.enrolment.usecase.Enrol;
import org.xuefa.enrolment.usecase.RosterReadiness;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class RosterReadinessIT {
    private static final Enrolled.Exemption SICK = new Enrolled.Exemption(Enrolled.Exemption.Kind.SICK_LEAVE, "长期病假，有证明");
    private final World world;

    RosterReadinessIT(Database database) {
        world = new World(database);
    }

    @Test
    void countsWhoTakesPartByTierAndMissesATierOnlyWhereNobodyMayEnrolAlone() {
        var unit = world.unit(world.root(), "民勤县司法局");
        IntStream.rangeClosed(1, 3).forEach(number -> asCity(() -> world.enrol.byAdministrator(CAMPAIGN.id(), application(number, unit))));
        world.as(() -> world.in(() -> world.enrol.byOneself(application(4, unit))));
        asCity(() -> world.settle.exempt(someone(), SICK));
        var readiness = new RosterReadiness(world.enrolled);
        var enrolment = CAMPAIGN.rules().windows().enrolment();

        var open = world.as(() -> world.in(() -> readiness.of(CAMPAIGN, enrolment.opens())));
        assertThat(open.facts()).as("neither who is exempt nor who waits to be confirmed").containsExactly(
                new Readiness.TierPeople("leader", 0), new Readiness.TierPeople("staff", 2), new Readiness.TierPeople("enterprise", 0));
        assertThat(open.findings()).isEmpty();
        assertThat(world.as(() -> world.in(() -> readiness.of(CAMPAIGN, enrolment.closes()))).findings())
                .extracting(Readiness.Finding::code, Readiness.Finding::pointer, Readiness.Finding::severity)
                .containsExactly(tuple("nobody", "/tiers/0", Readiness.Severity.WARNS), tuple("nobody", "/tiers/2", Readiness.Severity.WARNS));
    }

    private UUID someone() {
        return world.browseEnrolments.list(new BrowseEnrolments.Filter(CAMPAIGN.id(), null, null, EnrolmentState.CONFIRMED, null, null, null), null, 1)
                .getFirst().enrolled().id();
    }

    private void asCity(Runnable work) {
        world.by(cityAdmin(), () -> {
            world.in(work);
            return true;
        });
    }

    private static Enrol.Application application(int number, UnitDetails unit) {
        return new Enrol.Application(unit.id(), "人员" + number, Samples.id(number), Samples.phone(number), "staff", null, null);
    }
}
