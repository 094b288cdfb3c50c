package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.StagedRow;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.IdentitySource;
import org.xuefa.spi.plugin.IdentitySource.Page;
import org.xuefa.spi.plugin.IdentitySource.Row;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** A roster that a plugin gives goes the way of a sheet: verdicts, preview, apply. */
@ExtendWith(DatabaseExtension.class)
class RosterSourceIT {
    private final World world;
    private final List<IdentitySource.Query> asked = new ArrayList<>();

    RosterSourceIT(Database database) {
        world = new World(database);
    }

    @BeforeEach
    void aUnit() {
        world.unit(world.root(), "武威市司法局");
    }

    @Test
    void everyPersonGetsAVerdictAndIsAppliedAsFromASheet() {
        world.plugins.source = query -> {
            asked.add(query);
            return query.cursor() == null ? new Page(people(1, 1000), "second") : new Page(List.of(person(1001), new Row("没有的单位", "李四", "1", "2", "", "无", "")), null);
        };

        var roster = drawn();

        assertThat(asked).containsExactly(new IdentitySource.Query(2026, null, 1000), new IdentitySource.Query(2026, "second", 1000));
        assertThat(roster.state()).isEqualTo(Roster.State.READY);
        assertThat(List.of(roster.good(), roster.refused(), roster.rowsTotal())).containsExactly(1001, 1, 1002);
        assertThat(roster.source()).isEqualTo(SourcePlugins.ID);
        var last = world.in(() -> world.rosters.rows(roster.id(), null, 1001, 10)).getFirst();
        assertThat(last.findings()).extracting(Finding::code).contains(Finding.Code.UNKNOWN_UNIT, Finding.Code.UNKNOWN_TIER, Finding.Code.MALFORMED);

        world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(roster.id(), Roster.Mode.PARTIAL)));
        world.workOff();
        assertThat(find(roster.id()).added()).isEqualTo(1001);
    }

    @Test
    void aSourceThatFailsLeavesAFailedBatchWithTheReasonAndNothingElse() {
        world.plugins.source = query -> {
            if (query.cursor() == null) {
                return new Page(people(1, 3), "second");
            }
            throw new PluginFailed(PluginFailed.Reason.FAILED, "timed-out");
        };

        var roster = drawn();

        assertThat(roster.state()).isEqualTo(Roster.State.FAILED);
        assertThat(roster.problem()).startsWith("plugin-failed").doesNotContain("人员");
        assertThatThrownBy(() -> world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(roster.id(), Roster.Mode.PARTIAL)))).isInstanceOf(Refusal.class);
    }

    @Test
    void aSourceWithoutAnEndIsEnded() {
        world.plugins.source = _ -> new Page(people(1, 2), "again");

        assertThat(drawn().state()).isEqualTo(Roster.State.FAILED);
        assertThat(world.plugins.unusable).hasValue(1);
    }

    @Test
    void whoTakesOverBeginsAnewAndDoublesNobody() {
        world.plugins.source = _ -> new Page(people(1, 5), null);
        var roster = world.by(cityAdmin(), () -> world.draw.draw(CAMPAIGN.id(), SourcePlugins.ID));
        world.as(() -> {
            var lost = world.work.claim().orElseThrow();
            world.clock.plusSeconds(120);
            var taken = world.work.claim().orElseThrow();
            world.work.run(lost);
            world.work.run(taken);
            return true;
        });

        assertThat(find(roster.id()).good()).isEqualTo(5);
        assertThat(world.in(() -> world.rosters.rows(roster.id(), null, 0, 100))).extracting(StagedRow::row).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void onlyASourceThatIsOnCanBeDrawnFrom() {
        world.plugins.on = false;

        assertThatThrownBy(() -> world.by(cityAdmin(), () -> world.draw.draw(CAMPAIGN.id(), SourcePlugins.ID))).isInstanceOf(Refusal.class);
    }

    private Roster drawn() {
        var roster = world.by(cityAdmin(), () -> world.draw.draw(CAMPAIGN.id(), SourcePlugins.ID));
        world.workOff();
        return find(roster.id());
    }

    private Roster find(UUID id) {
        return world.in(() -> world.rosters.find(id)).orElseThrow();
    }

    private static List<Row> people(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(RosterSourceIT::person).toList();
    }

    private static Row person(int number) {
        return new Row("武威市司法局", "人员" + number, Samples.idNumber(number), Samples.phoneNumber(number), "科员", "国家工作人员", "");
    }
}
