package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.EnrolmentConfirmed;
import org.xuefa.enrolment.ParticipantAdded;
import org.xuefa.enrolment.ParticipantExempted;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.enrolment.ParticipantRegraded;
import org.xuefa.enrolment.ParticipantRemoved;
import org.xuefa.enrolment.UnitMoved;
import org.xuefa.enrolment.domain.Bucket;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.enrolment.domain.UnitLine;
import org.xuefa.enrolment.usecase.Appoint;
import org.xuefa.enrolment.usecase.BrowseEnrolments;
import org.xuefa.enrolment.usecase.Enrol;
import org.xuefa.enrolment.usecase.EnrolmentView;
import org.xuefa.enrolment.usecase.KeepPeople;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetRow;
import org.xuefa.spi.UnifiedCreditCode;
import org.xuefa.testkit.CatalogueGate;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class EnrolmentIT {
    private static final Enrolled.Exemption SICK = new Enrolled.Exemption(Enrolled.Exemption.Kind.SICK_LEAVE, "长期病假，有证明");
    private final Database database;
    private final World world;
    private UnitDetails minqin;
    private UnitDetails justice;
    private UnitDetails finance;

    EnrolmentIT(Database database) {
        this.database = database;
        world = new World(database);
    }

    @BeforeEach
    void aCountyWithTwoUnits() {
        minqin = world.unit(world.root(), "民勤县");
        justice = world.unit(minqin, "民勤县司法局");
        finance = world.unit(minqin, "民勤县财政局");
        world.events.clear();
    }

    @Test
    void everyTableOfEnrolmentHasBothLocks() throws Exception {
        try (var superuser = database.superuser()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
        }
    }

    @Test
    void whoEnrolsAloneWaitsAndCountsOnceConfirmed() {
        enrol(1, justice);
        assertThat(world.events).isEmpty();
        assertThat(only().enrolled().standing().state()).isEqualTo(EnrolmentState.PENDING);

        run(admin(justice), () -> world.settle.confirm(only().enrolled().id(), null, ""));

        assertThat(world.events(ParticipantAdded.class)).singleElement().satisfies(event -> assertThat(event.unitPath()).isEqualTo(justice.path()));
        assertThat(world.events(EnrolmentConfirmed.class)).hasSize(1);
    }

    @Test
    void onlyTheUnitsOwnAdministratorMayConfirm() {
        enrol(1, justice);
        var id = only().enrolled().id();

        assertRefused(CommonProblem.NOT_FOUND, () -> run(admin(finance), () -> world.settle.confirm(id, null, "")));
    }

    @Test
    void thirtyTwoRequestsAtOnceLeaveOnePersonAndOneEnrolment() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Object> request = () -> {
                enrol(5, justice);
                return true;
            };
            for (var done : threads.invokeAll(Collections.nCopies(32, request))) {
                done.get();
            }
        }

        assertThat(list(cityAdmin())).hasSize(1);
        assertThat(world.in(() -> ((Number) world.query("select count(*) from enrolment_person")).intValue())).isOne();
    }

    @Test
    void theWindowIsInclusiveToTheEndOfTheLastDayInChina() {
        world.clock.set("2026-10-30T15:59:59.999Z");
        enrol(1, justice);

        world.clock.set("2026-10-30T16:00:00Z");
        assertRefused(EnrolmentProblem.ENROLMENT_CLOSED, () -> enrol(2, justice));
        assertRefused(EnrolmentProblem.ENROLMENT_CLOSED, () -> add(admin(justice), 3, justice));
        add(Administrators.of(world, minqin, Role.COUNTY_ADMIN), 3, justice);
    }

    @Test
    void ofTwoUnitsTheOneThatLosesThePersonDecides() {
        add(cityAdmin(), 1, justice);
        enrol(1, finance);
        var part = only().enrolled();
        assertThat(part.standing().bucket()).isEqualTo(Bucket.CONFLICTING_UNIT);

        assertRefused(EnrolmentProblem.LOSING_UNIT_DECIDES, () -> run(admin(finance), () -> world.settle.confirm(part.id(), finance.id(), "")));
        assertRefused(EnrolmentProblem.LOSING_UNIT_DECIDES, () -> run(admin(justice), () -> world.settle.reject(part.id(), "")));
        assertRefused(EnrolmentProblem.CHOOSE_A_UNIT, () -> run(admin(justice), () -> world.settle.confirm(part.id(), null, "")));
        run(admin(justice), () -> world.settle.confirm(part.id(), finance.id(), "已调动"));

        assertThat(only().enrolled().unitId()).isEqualTo(finance.id());
        assertThat(only().person().unitId()).isEqualTo(finance.id());
        assertThat(world.events(ParticipantMoved.class)).singleElement().satisfies(event -> assertThat(event.toUnitPath()).isEqualTo(finance.path()));
    }

    @Test
    void afterTheWindowOnlyACountyOrCityAdministratorMoves() {
        add(cityAdmin(), 1, justice);
        var id = only().enrolled().id();
        world.clock.set("2026-11-01T00:00:00Z");

        assertRefused(EnrolmentProblem.MOVE_NEEDS_COUNTY, () -> run(admin(justice), () -> world.settle.move(id, finance.id(), "调动")));
        run(Administrators.of(world, minqin, Role.COUNTY_ADMIN), () -> world.settle.move(id, finance.id(), "调动"));

        assertThat(world.events(ParticipantMoved.class)).hasSize(1);
    }

    @Test
    void exemptsWithAReasonAndRemovesUntilEnteredAgain() {
        add(cityAdmin(), 1, justice);
        var id = only().enrolled().id();

        run(admin(justice), () -> world.settle.exempt(id, new Enrolled.Exemption(Enrolled.Exemption.Kind.SICK_LEAVE, "长期病假，有证明")));
        assertThat(only().enrolled().exemption()).isNotNull();
        run(admin(justice), () -> world.settle.remove(id, "已调离本市"));

        assertThat(world.events(ParticipantRemoved.class)).hasSize(1);
        add(cityAdmin(), 1, finance);
        assertThat(only().enrolled().standing().counts()).isTrue();
    }

    @Test
    void afterTheWindowAUnitsAdministratorNeitherRemovesNorExemptsWhoWouldSpoilTheRate() {
        add(cityAdmin(), 1, justice);
        add(cityAdmin(), 2, justice);
        var ids = list(cityAdmin()).stream().map(view -> view.enrolled().id()).toList();
        var unitAdmin = admin(justice);
        var elsewhere = world.unit(world.root(), "古浪县");
        var both = Administrators.of(world, elsewhere, Role.COUNTY_ADMIN);
        world.events.clear();
        world.clock.set("2026-11-01T00:00:00Z");

        assertRefused(EnrolmentProblem.ROSTER_NEEDS_COUNTY, () -> run(unitAdmin, () -> world.settle.remove(ids.getFirst(), "考试未通过")));
        assertRefused(EnrolmentProblem.ROSTER_NEEDS_COUNTY, () -> run(unitAdmin, () -> world.settle.exempt(ids.getFirst(), SICK)));
        assertRefused(CommonProblem.NOT_FOUND, () -> run(both, () -> world.settle.remove(ids.getFirst(), "别县")));
        assertThat(world.events).isEmpty();
        run(Administrators.of(world, minqin, Role.COUNTY_ADMIN), () -> world.settle.exempt(ids.getFirst(), SICK));
        run(cityAdmin(), () -> world.settle.remove(ids.getLast(), "已调离本市"));

        assertThat(world.events(ParticipantExempted.class)).hasSize(1);
        assertThat(world.events(ParticipantRemoved.class)).hasSize(1);
    }

    @Test
    void whoIsAboveOneCountyIsNotAboveTheUnitTheyAdministerInAnother() {
        add(cityAdmin(), 1, justice);
        var id = only().enrolled().id();
        var elsewhere = world.unit(world.root(), "古浪县");
        var county = Administrators.of(world, elsewhere, Role.COUNTY_ADMIN);
        by(cityAdmin(), () -> world.appoint.appoint(new Appoint.Request(Role.UNIT_ADMIN, justice.id(), false, personOf(county), null)));
        var both = World.caller(county.subject(), Role.COUNTY_ADMIN, Role.UNIT_ADMIN);
        world.clock.set("2026-11-01T00:00:00Z");

        assertRefused(EnrolmentProblem.ROSTER_NEEDS_COUNTY, () -> run(both, () -> world.settle.remove(id, "考试未通过")));
        assertRefused(EnrolmentProblem.MOVE_NEEDS_COUNTY, () -> run(both, () -> world.settle.move(id, elsewhere.id(), "调动")));
        assertRefused(EnrolmentProblem.ENROLMENT_CLOSED, () -> add(both, 2, justice));
        add(both, 2, elsewhere);
    }

    private UUID personOf(Caller caller) {
        return world.in(() -> world.persons.ofSubject(caller.subject())).orElseThrow().id();
    }

    @Test
    void theRosterOfAClosedCampaignStaysAsItIsForTheCityToo() {
        add(cityAdmin(), 1, justice);
        enrol(2, justice);
        var confirmed = list(cityAdmin()).stream().map(EnrolmentView::enrolled).filter(part -> part.standing().counts()).findFirst().orElseThrow().id();
        var pending = list(cityAdmin()).stream().map(EnrolmentView::enrolled).filter(part -> !part.standing().counts()).findFirst().orElseThrow().id();
        run(cityAdmin(), () -> world.settle.exempt(confirmed, SICK));
        world.events.clear();
        world.closeCampaign();

        for (Runnable deed : List.<Runnable>of(() -> world.settle.exempt(confirmed, SICK), () -> world.settle.endExemption(confirmed), () -> world.settle.remove(confirmed, "迟了"),
                () -> world.settle.move(confirmed, finance.id(), "迟了"), () -> world.settle.confirm(pending, null, ""), () -> world.settle.reject(pending, ""))) {
            assertRefused(EnrolmentProblem.CAMPAIGN_NOT_OPEN, () -> run(cityAdmin(), deed));
        }

        assertThat(world.events).isEmpty();
    }

    @Test
    void whoOverseesOrAuditsFindsPeopleInEveryListAndReadsNoName() {
        add(cityAdmin(), 1, justice);
        var id = only().person().id();
        var unitAdmin = admin(justice);

        for (var role : List.of(Role.OVERSIGHT_VIEWER, Role.AUDITOR)) {
            var caller = World.caller("who-oversees", role);
            assertThat(namesRead(caller, id)).containsOnly("人*1");
        }
        assertThat(namesRead(unitAdmin, id)).containsOnly("人员1");
        assertThat(namesRead(World.caller(unitAdmin.subject(), Role.UNIT_ADMIN, Role.OVERSIGHT_VIEWER), id)).containsOnly("人员1");
        assertThat(namesRead(World.caller(admin(finance).subject(), Role.UNIT_ADMIN, Role.OVERSIGHT_VIEWER), id)).containsOnly("人*1");
    }

    private List<String> namesRead(Caller caller, UUID person) {
        return by(caller, () -> List.of(world.browsePeople.list(justice.id(), "1", "staff", null, null, 10).getFirst().person().name(), world.browsePeople.get(person).person().name(),
                world.browseEnrolments.list(filter(), null, 10).getFirst().person().name(), world.browseEnrolments.sheet(CAMPAIGN.id(), null, null, 10).getFirst().person().name(),
                world.browseEnrolments.ofPerson(person).getFirst().person().name()));
    }

    @Test
    void whoEnrolsAloneIsWrittenDownOnceWithNothingAboutThem() {
        enrol(1, justice);
        enrol(1, justice);

        assertThat(world.in(() -> world.query("select string_agg(facts || coalesce(reason, ''), '') from platform_audit where action = 'enrolment.requested'")).toString())
                .containsOnlyOnce(justice.id().toString()).contains("PENDING").doesNotContain("人员", Samples.idNumber(1), Samples.phoneNumber(1));
    }

    @Test
    void movingAUnitTakesEverythingBelowAlong() {
        var sub = world.unit(justice, "法律援助中心");
        add(cityAdmin(), 1, sub);
        var liangzhou = world.unit(world.root(), "凉州区");

        var moved = by(cityAdmin(), () -> world.keepUnits.change(justice.id(), draft("民勤县司法局", liangzhou), 0));

        assertThat(moved.path()).startsWith(liangzhou.path());
        assertThat(only().enrolled().unitPath()).isEqualTo(moved.path() + sub.id() + "/");
        assertThat(world.events(UnitMoved.class)).hasSize(1);
        assertRefused(EnrolmentProblem.UNIT_BELOW_ITSELF, () -> by(cityAdmin(), () -> world.keepUnits.change(liangzhou.id(), draft("凉州区", sub), 0)));
    }

    @Test
    void refusesAnOutdatedChangeATakenNameAndAUnitInUse() {
        assertRefused(CommonProblem.OUTDATED_VERSION, () -> by(cityAdmin(), () -> world.keepUnits.change(finance.id(), draft("民勤县财政局", minqin), 7)));
        assertRefused(EnrolmentProblem.UNIT_NAME_TAKEN, () -> by(cityAdmin(), () -> world.keepUnits.change(justice.id(), draft("民勤县财政局", minqin), 0)));
        assertRefused(EnrolmentProblem.UNIT_IN_USE, () -> run(cityAdmin(), () -> world.keepUnits.delete(minqin.id(), 0)));
    }

    @Test
    void showsANumberOnlyInScopeAndWritesItDown() {
        add(cityAdmin(), 1, justice);
        var person = only().person();
        assertThat(person.maskedIdNumber()).contains("********");

        assertRefused(CommonProblem.NOT_FOUND, () -> by(admin(finance), () -> world.keepPeople.disclose(person.id(), KeepPeople.Number.ID_NUMBER, "核对证书信息")));
        var shown = by(admin(justice), () -> world.keepPeople.disclose(person.id(), KeepPeople.Number.ID_NUMBER, "核对证书信息"));

        assertThat(shown).isEqualTo(Samples.idNumber(1));
        assertThat(world.in(() -> world.query("select reason || facts from platform_audit where action = 'person.disclosed'")).toString())
                .contains("核对证书信息").doesNotContain(shown);
    }

    @Test
    void correctingTheTierIsToldToTheCounters() {
        add(cityAdmin(), 1, justice);
        var person = only().person();

        by(admin(justice), () -> world.keepPeople.change(person.id(), new PersonStore.Words("人员1", "leader", "局长", null), Samples.phone(99), person.version()));

        assertThat(world.events(ParticipantRegraded.class)).singleElement().satisfies(event -> assertThat(event.toTier()).isEqualTo("leader"));
        assertThat(by(cityAdmin(), () -> world.browsePeople.byNumber(null, Samples.phone(99)))).hasSize(1);
    }

    @Test
    void aSecondCityWithTheSamePersonSeesNothingOfTheFirst() {
        add(cityAdmin(), 1, justice);
        var here = only();
        var other = new World(database);
        var foreign = other.unit(other.root(), "金昌市司法局");
        other.as(() -> other.in(() -> other.enrol.byOneself(application(1, foreign))));

        assertThat(other.by(cityAdmin(), () -> other.in(() -> other.browseEnrolments.list(filter(), null, 10)))).singleElement()
                .satisfies(view -> assertThat(view.enrolled().standing().bucket()).isEqualTo(Bucket.SELF_ONLY));
        assertThat(other.by(cityAdmin(), () -> other.in(() -> other.browseUnits.search("民勤")))).isEmpty();
        for (Supplier<Object> look : List.<Supplier<Object>>of(() -> other.browseUnits.get(justice.id()), () -> other.browseEnrolments.get(here.enrolled().id()),
                () -> other.keepPeople.disclose(here.person().id(), KeepPeople.Number.PHONE, "越权试探"),
                () -> other.keepUnits.change(justice.id(), justice.draft(), 0), () -> other.browsePeople.get(here.person().id()))) {
            assertRefused(CommonProblem.NOT_FOUND, () -> other.by(cityAdmin(), () -> other.in(look)));
        }
    }

    @Test
    void importsUnitsFromASheetAndTheSameSheetChangesNothing() {
        var lines = List.of(line(2, "民勤县", "民勤县教育局", "11620621013975423"), line(3, "民勤县教育局", "民勤县第一中学", ""));

        var first = by(cityAdmin(), () -> world.importUnits.importAll(lines));
        var second = by(cityAdmin(), () -> world.importUnits.importAll(lines));

        assertThat(List.of(first.added(), first.changed(), first.unchanged())).containsExactly(2, 0, 0);
        assertThat(List.of(second.added(), second.changed(), second.unchanged())).containsExactly(0, 0, 2);
        assertThatThrownBy(() -> by(admin(finance), () -> world.importUnits.importAll(lines))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.fields()).first().satisfies(field -> assertThat(field.pointer()).isEqualTo("row=2;column=上级单位")));
    }

    private static UnitLine line(int row, String parent, String name, String code17) {
        var code = code17.isEmpty() ? "" : UnifiedCreditCode.complete(code17).value();
        return UnitLine.of(new SheetRow(row, List.of(parent, name, "机关部门", code, "", "", "王局长", "", "")));
    }

    private UnitDraft draft(String name, UnitDetails parent) {
        return new UnitDraft(name, justice.draft().kind(), parent.id(), null, List.of(), null, 0, List.of());
    }

    private Caller admin(UnitDetails unit) {
        return Administrators.of(world, unit, Role.UNIT_ADMIN);
    }

    private static Enrol.Application application(int number, UnitDetails unit) {
        return new Enrol.Application(unit.id(), "人员" + number, Samples.id(number), Samples.phone(number), "staff", null, null);
    }

    private void enrol(int number, UnitDetails unit) {
        world.as(() -> world.in(() -> world.enrol.byOneself(application(number, unit))));
    }

    private void add(Caller caller, int number, UnitDetails unit) {
        by(caller, () -> world.enrol.byAdministrator(CAMPAIGN.id(), application(number, unit)));
    }

    private <T> T by(Caller caller, Supplier<T> work) {
        return world.by(caller, () -> world.in(work));
    }

    private void run(Caller caller, Runnable work) {
        world.by(caller, () -> {
            world.in(work);
            return true;
        });
    }

    private static BrowseEnrolments.Filter filter() {
        return new BrowseEnrolments.Filter(CAMPAIGN.id(), null, null, null, null, null, null);
    }

    private List<EnrolmentView> list(Caller caller) {
        return by(caller, () -> world.browseEnrolments.list(filter(), null, 10));
    }

    private EnrolmentView only() {
        return list(cityAdmin()).getFirst();
    }

    private static void assertRefused(ProblemCode problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
