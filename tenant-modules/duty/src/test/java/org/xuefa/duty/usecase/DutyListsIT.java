package org.xuefa.duty.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.duty.domain.DutyColumn.AUDIENCE;
import static org.xuefa.duty.domain.DutyColumn.CODE;
import static org.xuefa.duty.domain.DutyColumn.DEPARTMENT;
import static org.xuefa.duty.domain.DutyColumn.LAW;
import static org.xuefa.duty.domain.DutyColumn.MEASURES;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.duty.DutyListPublished;
import org.xuefa.duty.domain.DutyColumn;
import org.xuefa.duty.domain.DutyImport;
import org.xuefa.duty.domain.DutyImport.Mode;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyLine;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.Finding;
import org.xuefa.duty.domain.ImportLine;
import org.xuefa.duty.domain.ImportPlan.Effect;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.CatalogueGate;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class DutyListsIT {
    private final Database database;
    private final World world;

    DutyListsIT(Database database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void bothLocksHoldOnEveryTable() throws SQLException {
        try (var superuser = database.superuser()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
        }
    }

    @Test
    void aSheetIsShownRowByRowThenTakenOverAndAgainChangesNothing() {
        var list = draft(2026);
        var lines = List.of(line(3, CODE, "STHJ-01", DEPARTMENT, "武威市生态环境局", LAW, "环境保护法", AUDIENCE, "国家工作人员"),
                line(4, DEPARTMENT, "武威市生态环境局", LAW, "湿地保护法"), line(5, DEPARTMENT, "没有的局", LAW, "宪法"), line(6, DEPARTMENT, "武威市司法局", LAW, "武威市某条例", AUDIENCE, "农民"));

        var sheet = upload(list, lines);
        assertThat(sheet).extracting(DutyImport::rows, DutyImport::good, DutyImport::warnings, DutyImport::refused, DutyImport::added).containsExactly(4, 2, 1, 1, 3);
        assertThat(kept(list, sheet)).extracting(ImportLine::effect).containsExactly(Effect.ADDED, Effect.ADDED, null, Effect.ADDED);
        assertThat(items(list)).as("nothing is changed yet").isEmpty();

        refused(DutyProblem.DUTY_IMPORT_HAS_REFUSED_ROWS, () -> apply(list, sheet, Mode.ALL_OR_NOTHING));
        assertThat(items(list)).isEmpty();
        var applied = apply(list, sheet, Mode.PARTIAL);
        assertThat(applied.state()).isEqualTo(DutyImport.State.APPLIED);
        assertThat(items(list)).extracting(item -> item.content().law().title()).containsExactly(World.ENVIRONMENT, World.WETLAND, "武威市某条例");
        assertThat(kept(list, sheet)).as("only rows with a remark stay").extracting(line -> line.line().row()).containsExactly(5, 6);
        assertThat(apply(list, sheet, Mode.PARTIAL)).isEqualTo(applied);

        var again = upload(list, lines.subList(0, 2));
        assertThat(again).extracting(DutyImport::added, DutyImport::changed, DutyImport::unchanged, DutyImport::untouched).containsExactly(0, 0, 2, 1);
        var before = items(list);
        var revision = world.as(Role.CITY_ADMIN, () -> world.lists.get(list).list().revision());
        apply(list, again, Mode.ALL_OR_NOTHING);
        assertThat(items(list)).isEqualTo(before);
        assertThat(world.as(Role.CITY_ADMIN, () -> world.lists.get(list).list().revision())).isEqualTo(revision);
        refused(DutyProblem.DUTY_IMPORT_SETTLED, () -> world.as(Role.CITY_ADMIN, () -> {
            world.imports.discard(list, again.id());
            return true;
        }));
    }

    @Test
    void aSheetChangesItemsByTheirCodeAndKeepsWhatItDoesNotSay() {
        var list = draft(2026);
        apply(list, upload(list, List.of(line(2, CODE, "STHJ-01", DEPARTMENT, "武威市生态环境局", LAW, "环境保护法", AUDIENCE, "企业", MEASURES, "宣讲"))), Mode.ALL_OR_NOTHING);

        apply(list, upload(list, List.of(line(2, CODE, "STHJ-01", DEPARTMENT, "武威市生态环境局", LAW, "湿地保护法", AUDIENCE, "农民"))), Mode.ALL_OR_NOTHING);

        assertThat(items(list)).singleElement().satisfies(item -> {
            assertThat(item.content().law().title()).isEqualTo(World.WETLAND);
            assertThat(item.content().audience()).isEqualTo("农民");
            assertThat(item.content().measures()).isEqualTo("宣讲");
            assertThat(item.revision()).isEqualTo(2);
        });
    }

    @Test
    void aDraftThatChangedSinceTheUploadIsNotOverwritten() {
        var list = draft(2026);
        var sheet = upload(list, List.of(line(2, DEPARTMENT, "武威市司法局", LAW, "宪法")));
        create(list, world.ecology.id(), "湿地保护法");

        refused(DutyProblem.DUTY_IMPORT_OUTDATED, () -> apply(list, sheet, Mode.PARTIAL));

        assertThat(items(list)).hasSize(1);
    }

    @Test
    void aNewUploadReplacesTheOneThatWaits() {
        var list = draft(2026);
        var first = upload(list, List.of(line(2, DEPARTMENT, "武威市司法局", LAW, "宪法")));
        var second = upload(list, List.of(line(2, DEPARTMENT, "无", LAW, "宪法")));

        refused(CommonProblem.NOT_FOUND, () -> world.as(Role.CITY_ADMIN, () -> world.imports.get(list, first.id())));
        refused(DutyProblem.DUTY_IMPORT_HAS_NO_ROWS, () -> apply(list, second, Mode.PARTIAL));
    }

    @Test
    void aYearHasOneDraftAndOnePublishedEditionAndReplacedOnesStay() {
        var first = draft(2026);
        refused(DutyProblem.DUTY_DRAFT_EXISTS, () -> world.as(Role.CITY_ADMIN, () -> world.lists.create(2026, null)));
        refused(DutyProblem.DUTY_LIST_EMPTY, () -> publish(first));
        create(first, world.ecology.id(), "环境保护法");
        publish(first);
        assertThat(world.events).containsExactly(new DutyListPublished(first, 2026, 1));
        refused(DutyProblem.DUTY_LIST_NOT_DRAFT, () -> create(first, world.justice.id(), "宪法"));

        var second = world.as(Role.CITY_ADMIN, () -> world.lists.cloneOf(first, 2026, null)).list();
        assertThat(second.edition()).isEqualTo(2);
        publish(second.id());
        assertThat(world.as(Role.CITY_ADMIN, world.lists::all)).extracting(view -> view.list().state()).containsExactly(DutyList.State.PUBLISHED, DutyList.State.REPLACED);
        assertThat(items(first)).hasSize(1);
    }

    @Test
    void nextYearsListBeginsFromThisYears() {
        var list = draft(2026);
        var item = create(list, world.ecology.id(), "环境保护法");
        var course = world.course("环保", "ecology", "别的局");
        world.as(Role.COURSE_EDITOR, () -> {
            world.links.decide(list, item.id(), course.id(), org.xuefa.duty.domain.LinkRule.Decision.ADDED);
            return true;
        });
        publish(list);

        var next = world.as(Role.CITY_ADMIN, () -> world.lists.cloneOf(list, 2027, null));

        assertThat(next.list().title()).isEqualTo("2027年度普法责任清单");
        assertThat(next.size().items()).isEqualTo(1);
        var copy = items(next.list().id()).getFirst();
        assertThat(copy.content()).isEqualTo(item.content());
        assertThat(copy.id()).isNotEqualTo(item.id());
        assertThat(world.as(Role.CITY_ADMIN, () -> world.coverage.item(next.list().id(), copy.id(), null)).courses()).extracting(linked -> linked.id()).containsExactly(course.id());
    }

    @Test
    void draftsAreSeenByThoseWhoWriteThemOnly() {
        var list = draft(2026);

        for (var role : EnumSet.of(Role.COUNTY_ADMIN, Role.UNIT_ADMIN, Role.OVERSIGHT_VIEWER, Role.AUDITOR)) {
            assertThat(world.as(role, world.lists::all)).isEmpty();
            refused(CommonProblem.NOT_FOUND, () -> world.as(role, () -> world.lists.get(list)));
            refused(CommonProblem.NOT_FOUND, () -> world.as(role, () -> world.items.all(list, new KeepItems.Filter(null, null, null))));
        }
        assertThat(world.as(Role.COURSE_EDITOR, world.lists::all)).hasSize(1);
    }

    @Test
    void itemsAreUniqueByDepartmentAndLawAndByCodeAndChangedUnderTheirRevision() {
        var list = draft(2026);
        var one = world.as(Role.CITY_ADMIN, () -> world.items.create(list, wanted("A-1", world.ecology.id(), "《环境保护法》", "企业", "6月5日环境日", "")));
        refused(DutyProblem.DUTY_ITEM_TAKEN, () -> create(list, world.ecology.id(), World.ENVIRONMENT));
        refused(DutyProblem.DUTY_CODE_TAKEN, () -> world.as(Role.CITY_ADMIN, () -> world.items.create(list, wanted("A-1", world.justice.id(), "宪法", "", "", ""))));
        assertThatThrownBy(() -> world.as(Role.CITY_ADMIN, () -> world.items.create(list, wanted(null, UUID.randomUUID(), "《甲法》《乙法》", "", "", "13800138000"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).extracting(field -> field.pointer()).containsExactlyInAnyOrder("/departmentId", "/law", "/contact"));

        var changed = world.as(Role.CITY_ADMIN, () -> world.items.change(list, one.id(), 1, wanted("A-1", world.ecology.id(), "环境保护法", "农民", "", "")));
        assertThat(changed.content().audience()).isEqualTo("农民");
        refused(CommonProblem.OUTDATED_VERSION, () -> world.as(Role.CITY_ADMIN, () -> world.items.change(list, one.id(), 1, wanted(null, world.ecology.id(), "宪法", "", "", ""))));
        assertThat(world.as(Role.CITY_ADMIN, () -> world.items.all(list, new KeepItems.Filter(null, null, "a-1")))).hasSize(1);
        assertThat(world.as(Role.CITY_ADMIN, () -> world.items.all(list, new KeepItems.Filter(null, 6, null)))).as("its day was taken off").isEmpty();

        world.as(Role.CITY_ADMIN, () -> {
            world.items.delete(list, one.id());
            return true;
        });
        assertThat(items(list)).isEmpty();
        world.as(Role.CITY_ADMIN, () -> {
            upload(list, List.of(line(2, DEPARTMENT, "武威市司法局", LAW, "宪法")));
            world.lists.delete(list);
            return true;
        });
        assertThat(world.as(Role.CITY_ADMIN, world.lists::all)).isEmpty();
    }

    private UUID draft(int year) {
        return world.as(Role.CITY_ADMIN, () -> world.lists.create(year, null)).list().id();
    }

    private void publish(UUID list) {
        world.as(Role.CITY_ADMIN, () -> world.lists.publish(list, world.lists.get(list).list().revision()));
    }

    private DutyItem create(UUID list, UUID department, String law) {
        return world.as(Role.CITY_ADMIN, () -> world.items.create(list, wanted(null, department, law, "", "", "")));
    }

    private static KeepItems.Wanted wanted(String code, UUID department, String law, String audience, String occasions, String contact) {
        return new KeepItems.Wanted(code, department, law, "", audience, occasions, "", contact);
    }

    private DutyImport upload(UUID list, List<DutyLine> lines) {
        return world.as(Role.CITY_ADMIN, () -> world.imports.upload(list, "清单.xlsx", lines));
    }

    private DutyImport apply(UUID list, DutyImport sheet, Mode mode) {
        return world.as(Role.CITY_ADMIN, () -> world.imports.apply(list, sheet.id(), mode));
    }

    private List<ImportLine> kept(UUID list, DutyImport sheet) {
        return world.as(Role.CITY_ADMIN, () -> world.imports.lines(list, sheet.id(), EnumSet.allOf(Finding.Verdict.class), 0, 100));
    }

    private List<DutyItem> items(UUID list) {
        return world.as(Role.CITY_ADMIN, () -> world.items.all(list, new KeepItems.Filter(null, null, null)));
    }

    private static DutyLine line(int row, Object... columnsAndTexts) {
        var cells = new EnumMap<DutyColumn, String>(DutyColumn.class);
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put((DutyColumn) columnsAndTexts[i], (String) columnsAndTexts[i + 1]);
        }
        return new DutyLine(row, cells);
    }

    private static void refused(ProblemCode problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
