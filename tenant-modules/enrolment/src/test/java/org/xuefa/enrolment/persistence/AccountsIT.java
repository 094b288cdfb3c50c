package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.AccountActivated;
import org.xuefa.enrolment.domain.AccountState;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.usecase.Appoint;
import org.xuefa.enrolment.usecase.Enrol;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class AccountsIT {
    private static final String PASSWORD = "一个足够长的密码 42";
    private final World world;
    private UnitDetails justice;
    private UUID person;
    private String code;

    AccountsIT(Database database) {
        world = new World(database);
    }

    @BeforeEach
    void aPersonWithACode() {
        justice = world.unit(world.root(), "武威市司法局");
        world.by(cityAdmin(), () -> world.in(() -> world.enrol.byAdministrator(World.CAMPAIGN.id(),
                new Enrol.Application(justice.id(), "人员1", Samples.id(1), Samples.phone(1), "staff", null, null))));
        person = world.in(() -> world.persons.byIdNumber(Samples.id(1))).orElseThrow().id();
        code = issue();
    }

    @Test
    void aCodeMakesAnAccountByPhoneOrIdNumberAndWorksOnce() {
        var userName = activate(Samples.idNumber(1).toLowerCase(Locale.ROOT), code.toLowerCase(Locale.ROOT).replace("-", " "));

        assertThat(state()).isEqualTo(AccountState.ACTIVE);
        assertThat(world.realm.accounts.get("subject-" + userName).roles()).containsExactly(Role.LEARNER);
        assertThat(world.events(AccountActivated.class)).hasSize(1);
        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(1), code));
    }

    @Test
    void sixteenActivationsAtOnceMakeOneAccountAndOneSucceeds() throws Exception {
        Callable<Boolean> request = () -> {
            try {
                activate(Samples.phoneNumber(1), code);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        };
        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(Collections.nCopies(16, request))) {
                succeeded += done.get() ? 1 : 0;
            }
        }

        assertThat(succeeded).isOne();
        assertThat(world.realm.made).hasValue(1);
        assertThat(world.events(AccountActivated.class)).hasSize(1);
    }

    @Test
    void aServerThatDiesAfterMakingTheAccountLeavesACodeThatStillWorks() {
        world.realm.diesAfterMaking = true;
        assertRefused(EnrolmentProblem.ACCOUNTS_UNAVAILABLE, () -> activate(Samples.phoneNumber(1), code));
        assertThat(state()).isEqualTo(AccountState.REQUESTED);

        world.realm.diesAfterMaking = false;
        activate(Samples.phoneNumber(1), code);

        assertThat(world.realm.made).hasValue(1);
        assertThat(state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void aRefusedPasswordIsAFieldProblemAndLeavesTheCode() {
        assertThatThrownBy(() -> world.as(() -> world.activate.activate(Samples.phoneNumber(1), code, "123456"))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.fields()).singleElement().satisfies(field -> assertThat(field.pointer()).isEqualTo("/password")));

        activate(Samples.phoneNumber(1), code);
    }

    @Test
    void tenWrongTriesWearTheCodeOut() {
        for (int wrong = 0; wrong < 10; wrong++) {
            assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(1), "AAAA-AAAA-AAAA-AAAA-AAAA"));
        }

        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(1), code));
        activate(Samples.phoneNumber(1), issue());
    }

    @Test
    void anExpiredAReplacedAndAStrangersCodeGiveTheSameAnswer() {
        var replaced = code;
        code = issue();
        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(1), replaced));
        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(2), code));
        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate("not a number", code));

        world.clock.plusSeconds(14 * 24 * 3600);
        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(1), code));
    }

    @Test
    void theDatabaseKeepsNoCode() {
        var kept = world.in(() -> world.query("select digest from enrolment_activation where ended is null")).toString();

        assertThat(kept).doesNotContain(code).doesNotContain(code.replace("-", "")).hasSize(43);
    }

    @Test
    void anAppointmentGivesRoleAndScopeAndEndsWithIt() {
        var userName = activate(Samples.phoneNumber(1), code);
        var caller = World.caller("subject-" + userName, Role.UNIT_ADMIN, Role.LEARNER);
        assertThat(world.in(() -> world.scopes.of(caller)).isEmpty()).isTrue();

        var appointment = appoint(Role.UNIT_ADMIN).appointment().id();
        assertThat(appoint(Role.UNIT_ADMIN).appointment().id()).isEqualTo(appointment);
        carry();
        assertThat(world.realm.accounts.get("subject-" + userName).roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.UNIT_ADMIN);
        assertThat(world.in(() -> world.scopes.of(caller)).unitPaths()).containsExactly(justice.path());

        run(() -> world.appoint.dismiss(appointment));
        carry();
        assertThat(world.realm.accounts.get("subject-" + userName).roles()).isEqualTo(Set.of(Role.LEARNER));
        assertThat(world.in(() -> world.scopes.of(caller)).isEmpty()).isTrue();
    }

    @Test
    void aSwitchedOffAccountIsCarriedOverOnceKeycloakIsBackAndCannotBeActivatedAnew() {
        var userName = activate(Samples.phoneNumber(1), code);
        world.realm.away = true;
        run(() -> world.keepAccounts.enable(person, false, "离职"));
        carry();
        assertThat(world.realm.accounts.get("subject-" + userName).enabled()).isTrue();

        world.realm.away = false;
        world.clock.plusSeconds(5);
        carry();

        assertThat(world.realm.accounts.get("subject-" + userName).enabled()).isFalse();
        assertThat(state()).isEqualTo(AccountState.DISABLED);
        assertRefused(EnrolmentProblem.ACTIVATION_REFUSED, () -> activate(Samples.phoneNumber(1), issue()));
    }

    @Test
    void aSheetHasACodeForEverybodyWithoutAnAccountInScope() {
        var issued = world.by(Administrators.of(world, justice, Role.UNIT_ADMIN), () -> world.in(() -> world.keepAccounts.issueForUnit(justice.id(), false)));

        assertThat(issued).extracting(one -> one.person().id()).containsExactly(person);
        activate(Samples.phoneNumber(1), issued.getFirst().code());
        var stranger = Administrators.of(world, world.unit(world.root(), "武威市财政局"), Role.UNIT_ADMIN);
        assertRefused(CommonProblem.NOT_FOUND, () -> world.by(stranger, () -> world.in(() -> world.keepAccounts.issueForUnit(justice.id(), false))));
    }

    @Test
    void aUnitAdministratorCannotAppointToOwnRankOrHigher() {
        var admin = Administrators.of(world, justice, Role.UNIT_ADMIN);

        for (var role : new Role[] {Role.UNIT_ADMIN, Role.COUNTY_ADMIN, Role.CITY_ADMIN, Role.AUDITOR}) {
            assertRefused(EnrolmentProblem.MAY_NOT_APPOINT,
                    () -> world.by(admin, () -> world.in(() -> world.appoint.appoint(new Appoint.Request(role, justice.id(), false, person, null)))));
        }
    }

    private String issue() {
        return world.by(cityAdmin(), () -> world.in(() -> world.keepAccounts.issue(person))).code();
    }

    private String activate(String login, String typed) {
        return world.as(() -> world.activate.activate(login, typed, PASSWORD));
    }

    private Appoint.View appoint(Role role) {
        return world.by(cityAdmin(), () -> world.in(() -> world.appoint.appoint(new Appoint.Request(role, justice.id(), true, person, null))));
    }

    private void run(Runnable work) {
        world.by(cityAdmin(), () -> {
            world.in(work);
            return true;
        });
    }

    private void carry() {
        world.as(() -> world.carry.carry());
    }

    private AccountState state() {
        return world.in(() -> world.persons.accountStates(List.of(person))).get(person);
    }

    private static void assertRefused(ProblemCode problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
