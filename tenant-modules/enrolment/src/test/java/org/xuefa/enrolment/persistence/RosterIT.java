package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.ParticipantsAdded;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.Bucket;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.StagedRow;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.usecase.Enrol;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetProblem;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class RosterIT {
    private final World world;
    private UnitDetails justice;
    private UnitDetails finance;

    RosterIT(Database database) {
        world = new World(database);
    }

    @BeforeEach
    void twoUnits() {
        justice = world.unit(world.root(), "武威市司法局");
        finance = world.unit(world.root(), "武威市财政局");
    }

    @Test
    void givesEachRowAVerdictAndKeepsNoNumberInClear() {
        var roster = read(sheet(1, 3, 1, 2));

        assertThat(roster.state()).isEqualTo(Roster.State.READY);
        assertThat(List.of(roster.good(), roster.refused(), roster.rowsTotal())).containsExactly(3, 1, 4);
        assertThat(rows(roster)).extracting(StagedRow::row, StagedRow::verdict).contains(org.assertj.core.groups.Tuple.tuple(4, Finding.Verdict.REFUSED));
        assertThat(rows(roster).getFirst().maskedIdNumber()).matches("620621\\*{8}.{4}");
        assertThat(count("select count(*) from enrolment_roster_part")).isZero();
        assertThat(count("select count(*) from enrolment_roster_row where encode(id_sealed, 'escape') like '%620621%' or id_masked ~ '[0-9]{11}'")).isZero();
    }

    @Test
    void appliesAllOrNothingOrOnlyTheGoodRows() {
        var roster = read(sheet(1, 2, 1));

        assertRefused(EnrolmentProblem.ROSTER_HAS_REFUSED_ROWS, () -> apply(roster, Roster.Mode.ALL_OR_NOTHING));
        var applied = apply(roster, Roster.Mode.PARTIAL);

        assertThat(applied.state()).isEqualTo(Roster.State.APPLIED);
        assertThat(List.of(applied.added(), applied.unchanged(), applied.conflicts())).containsExactly(2, 0, 0);
        assertThat(counts().buckets().get(Bucket.ROSTER_ONLY)).isEqualTo(2);
        assertThat(world.events(ParticipantsAdded.class)).singleElement().satisfies(event -> assertThat(event.counts())
                .containsExactly(new ParticipantsAdded.Count(justice.id(), justice.path(), "staff", 2)));
    }

    @Test
    void importingTheSameSheetAgainChangesNothing() {
        var sheet = sheet(1, 2, 3);
        apply(read(sheet), Roster.Mode.ALL_OR_NOTHING);
        world.events.clear();

        var again = read(sheet);
        var applied = apply(again, Roster.Mode.ALL_OR_NOTHING);

        assertThat(rows(again)).allSatisfy(row -> assertThat(row.findings()).extracting(Finding::code).containsExactly(Finding.Code.ALREADY_ON_ROSTER));
        assertThat(List.of(applied.added(), applied.unchanged(), applied.conflicts())).containsExactly(0, 3, 0);
        assertThat(world.events).isEmpty();
    }

    @Test
    void whoIsKnownIsCorrectedByALaterRosterThatSaysSoBefore() {
        apply(read(sheet(1, 2)), Roster.Mode.ALL_OR_NOTHING);
        var later = Samples.sheet(sheet -> {
            sheet.row("1", "武威市司法局", "人员1", Samples.idNumber(1), Samples.phoneNumber(901), "科长", "领导干部", "");
            Samples.row(sheet, 2, "武威市司法局");
        });

        var preview = read(later);
        apply(preview, Roster.Mode.ALL_OR_NOTHING);

        assertThat(rows(preview).getFirst().findings()).extracting(Finding::code).containsExactlyInAnyOrder(Finding.Code.ALREADY_ON_ROSTER, Finding.Code.PHONE_DIFFERS,
                Finding.Code.POST_DIFFERS, Finding.Code.TIER_KEPT);
        assertThat(person(1)).satisfies(person -> {
            assertThat(person.maskedPhone()).isEqualTo(Samples.phone(901).masked());
            assertThat(person.post()).isEqualTo("科长");
            assertThat(person.tier()).isEqualTo("staff");
        });
        assertThat(world.in(() -> world.persons.phone(person(1).id()))).contains(Samples.phone(901));
        assertThat(count("select count(*) from enrolment_participant where tier = 'staff'")).isEqualTo(2);
        assertThat(person(2).version()).isZero();

        var again = read(later);
        int version = person(1).version();
        apply(again, Roster.Mode.ALL_OR_NOTHING);
        assertThat(rows(again)).allSatisfy(row -> assertThat(row.findings()).extracting(Finding::code).doesNotContain(Finding.Code.PHONE_DIFFERS, Finding.Code.POST_DIFFERS));
        assertThat(person(1).version()).isEqualTo(version);
    }

    @Test
    void aStrangersPhoneDoesNotOutliveTheRoster() {
        world.as(() -> world.in(() -> world.enrol.byOneself(new Enrol.Application(justice.id(), "人员1", Samples.id(1), Samples.phone(666), "leader", null, null))));

        var preview = read(sheet(1));
        apply(preview, Roster.Mode.ALL_OR_NOTHING);

        assertThat(rows(preview).getFirst().findings()).extracting(Finding::code).contains(Finding.Code.SELF_ENROLLED, Finding.Code.PHONE_DIFFERS, Finding.Code.TIER_KEPT);
        assertThat(person(1).maskedPhone()).isEqualTo(Samples.phone(1).masked());
        assertThat(world.by(cityAdmin(), () -> world.in(() -> world.browsePeople.byNumber(null, Samples.phone(666))))).isEmpty();
    }

    @Test
    void thePhoneThatSomebodyLogsInWithIsChangedByAnAdministratorOnly() {
        apply(read(sheet(1)), Roster.Mode.ALL_OR_NOTHING);
        var code = world.by(cityAdmin(), () -> world.in(() -> world.keepAccounts.issue(person(1).id()))).code();
        var userName = world.as(() -> world.activate.activate(Samples.phoneNumber(1), code, "correct horse battery"));
        var later = Samples.sheet(sheet -> sheet.row("1", "武威市司法局", "人员1", Samples.idNumber(1), Samples.phoneNumber(901), "科长", "国家工作人员", ""));

        var preview = read(later);
        apply(preview, Roster.Mode.ALL_OR_NOTHING);

        assertThat(rows(preview).getFirst().findings()).extracting(Finding::code, Finding::severity).contains(org.assertj.core.groups.Tuple.tuple(Finding.Code.PHONE_KEPT, Finding.Verdict.WARNING));
        assertThat(person(1)).satisfies(person -> {
            assertThat(person.maskedPhone()).isEqualTo(Samples.phone(1).masked());
            assertThat(person.post()).isEqualTo("科长");
        });
        world.by(cityAdmin(), () -> world.in(() -> world.keepPeople.change(person(1).id(), new PersonStore.Words("人员1", "staff", "科长", null), Samples.phone(901), person(1).version())));
        world.as(() -> world.carry.carry());
        assertThat(world.realm.accounts.get("subject-" + userName).phone()).isEqualTo(Samples.phone(901));
        assertThat(count("select count(*) from platform_audit where action = 'person.changed' and facts like '%\"phoneChanged\":true%'")).isOne();
    }

    @Test
    void aUnitsRosterNeitherCorrectsNorTriesOutPeopleOfOthers() {
        apply(read(sheet(1)), Roster.Mode.ALL_OR_NOTHING);
        var caller = administratorOf(finance);

        var roster = world.by(caller, () -> world.upload.upload(CAMPAIGN.id(), "a.xlsx", new ByteArrayInputStream(Samples.sheet(sheet ->
                sheet.row("1", "武威市财政局", "人员1", Samples.idNumber(1), Samples.phoneNumber(666), "科长", "国家工作人员", "")))));
        world.workOff();
        world.by(caller, () -> world.in(() -> world.keepRosters.apply(roster.id(), Roster.Mode.ALL_OR_NOTHING)));
        world.workOff();

        assertThat(find(roster.id()).state()).isEqualTo(Roster.State.APPLIED);
        assertThat(rows(roster)).singleElement().satisfies(row -> assertThat(row.findings()).extracting(Finding::code)
                .containsExactlyInAnyOrder(Finding.Code.OTHER_UNIT, Finding.Code.KEPT_ELSEWHERE));
        assertThat(person(1)).satisfies(person -> {
            assertThat(person.maskedPhone()).isEqualTo(Samples.phone(1).masked());
            assertThat(person.post()).isEqualTo("科员");
        });
    }

    private PersonDetails person(int number) {
        return world.in(() -> world.persons.byIdNumber(Samples.id(number))).orElseThrow();
    }

    @Test
    void uploadingTheSameSheetTwiceBeforeItIsAppliedGivesOneBatch() {
        var sheet = sheet(1, 2);

        assertThat(upload(sheet).id()).isEqualTo(upload(sheet).id());
    }

    @Test
    void anotherUnitsRosterMakesAConflictThatTheLosingUnitSettles() {
        apply(read(sheet(1)), Roster.Mode.ALL_OR_NOTHING);

        var applied = apply(read(Samples.sheet(sheet -> Samples.row(sheet, 1, "武威市财政局"))), Roster.Mode.ALL_OR_NOTHING);

        assertThat(applied.conflicts()).isOne();
        assertThat(counts().buckets().get(Bucket.CONFLICTING_UNIT)).isOne();
    }

    @Test
    void aReaderThatTakesOverGoesOnBehindTheLastRowKept() {
        var roster = upload(Samples.sheet(sheet -> {
            for (int number = 0; number < 2500; number++) {
                Samples.row(sheet, number, "武威市司法局");
            }
        }));
        world.as(() -> {
            // The first reader dies after a piece: its lease ends, what it kept stays.
            var first = world.work.claim().orElseThrow();
            world.transaction.run(() -> world.rosters.stage(roster.id(), List.of(), world.clock.instant()));
            assertThat(world.work.claim()).isEmpty();
            world.clock.plusSeconds(120);
            var second = world.work.claim().orElseThrow();
            world.work.run(first);
            assertThat(find(roster.id()).state()).isEqualTo(Roster.State.READING);
            world.work.run(second);
            return true;
        });

        assertThat(find(roster.id())).satisfies(read -> {
            assertThat(read.state()).isEqualTo(Roster.State.READY);
            assertThat(read.good()).isEqualTo(2500);
        });
    }

    @Test
    void aCrashWhileApplyingLeavesNothingBehindAndTheNextWorkerDoesItAll() {
        var roster = read(sheet(1, 2, 3));
        world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(roster.id(), Roster.Mode.ALL_OR_NOTHING)));
        world.as(() -> {
            var lost = world.work.claim().orElseThrow();
            world.clock.plusSeconds(120);
            var taken = world.work.claim().orElseThrow();
            world.work.run(lost);
            assertThat(counts().buckets().get(Bucket.ROSTER_ONLY)).isZero();
            world.work.run(taken);
            return true;
        });

        assertThat(counts().buckets().get(Bucket.ROSTER_ONLY)).isEqualTo(3);
    }

    @Test
    void aSheetThatIsNoneFailsWithTheReason() {
        var wrong = read(Samples.sheet(sheet -> sheet.row("x")).clone());
        assertRefused(SheetProblem.NOT_A_SHEET, () -> upload("序号,单位".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        var noColumns = read(new org.xuefa.enrolment.persistence.OtherSheet().bytes());

        assertThat(wrong.state()).isEqualTo(Roster.State.READY);
        assertThat(noColumns.state()).isEqualTo(Roster.State.FAILED);
        assertThat(noColumns.problem()).contains("姓名");
    }

    @Test
    void aUnitAdministratorsSheetMayNameOnlyUnitsInScope() {
        var caller = administratorOf(finance);

        var roster = world.by(caller, () -> world.upload.upload(CAMPAIGN.id(), "a.xlsx", new ByteArrayInputStream(sheet(7))));
        world.workOff();

        assertThat(rows(find(roster.id()))).singleElement().satisfies(row -> assertThat(row.findings()).extracting(Finding::code).contains(Finding.Code.UNKNOWN_UNIT));
        assertThatThrownBy(() -> world.by(administratorOf(justice), () -> world.in(() -> world.keepRosters.get(roster.id())))).isInstanceOf(Refusal.class);
    }

    @Test
    void discardingDeletesTheRows() {
        var roster = read(sheet(1, 2));

        world.by(cityAdmin(), () -> {
            world.in(() -> world.keepRosters.discard(roster.id()));
            return true;
        });

        assertThat(count("select count(*) from enrolment_roster_row")).isZero();
    }

    private org.xuefa.platform.identity.Caller administratorOf(UnitDetails unit) {
        return Administrators.of(world, unit, org.xuefa.platform.identity.Role.UNIT_ADMIN);
    }

    private byte[] sheet(int... numbers) {
        return Samples.sheet(sheet -> {
            for (int number : numbers) {
                Samples.row(sheet, number, "武威市司法局");
            }
        });
    }

    private Roster upload(byte[] sheet) {
        return world.by(cityAdmin(), () -> world.upload.upload(CAMPAIGN.id(), "名单.xlsx", new ByteArrayInputStream(sheet)));
    }

    private Roster read(byte[] sheet) {
        var roster = upload(sheet);
        world.workOff();
        return find(roster.id());
    }

    private Roster apply(Roster roster, Roster.Mode mode) {
        world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(roster.id(), mode)));
        world.workOff();
        return find(roster.id());
    }

    private Roster find(UUID id) {
        return world.in(() -> world.rosters.find(id)).orElseThrow();
    }

    private List<StagedRow> rows(Roster roster) {
        return world.in(() -> world.rosters.rows(roster.id(), null, 0, 100));
    }

    private org.xuefa.enrolment.usecase.BrowseEnrolments.Counts counts() {
        return world.by(cityAdmin(), () -> world.in(() -> world.browseEnrolments.count(CAMPAIGN.id(), null)));
    }

    private long count(String sql) {
        return world.in(() -> ((Number) world.query(sql)).longValue());
    }

    private static void assertRefused(ProblemCode problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
