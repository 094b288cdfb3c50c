package org.xuefa.enrolment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.enrolment.persistence.World.CAMPAIGN;
import static org.xuefa.enrolment.persistence.World.cityAdmin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.platform.crypto.KeyRotation;
import org.xuefa.platform.crypto.SealedStore;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** 450 people on the books, a roster that waits, and a scan; then the city's key is rotated. */
@ExtendWith(DatabaseExtension.class)
class KeyRotationIT {
    private static final int PEOPLE = 450;
    private final World world;
    private UnitDetails justice;
    private UUID waiting;

    KeyRotationIT(Database database) {
        world = new World(database);
    }

    @BeforeEach
    void sealedWithTheFirstKey() {
        justice = world.unit(world.root(), "武威市司法局");
        var roster = read(0, PEOPLE);
        world.by(cityAdmin(), () -> world.in(() -> world.keepRosters.apply(roster, Roster.Mode.ALL_OR_NOTHING)));
        world.workOff();
        waiting = read(1000, 30);
        world.by(cityAdmin(), () -> world.in(() -> world.keepScans.add(waiting, "盖章.png", Pictures.png(8))));
    }

    @Test
    void sealsEverythingAnewAndChangesNoLookUp() {
        var before = world.in(() -> world.query("select string_agg(id_lookup || phone_lookup, ',' order by id) from enrolment_person"));
        start();
        assertThat(finish().state()).isEqualTo(KeyRotation.State.DONE);

        assertThat(keyNumbers()).containsExactly("2");
        assertThat(rotation().resealed()).isEqualTo(2 * PEOPLE + 2 * 30 + 1);
        assertThat(world.in(() -> world.query("select string_agg(id_lookup || phone_lookup, ',' order by id) from enrolment_person"))).isEqualTo(before);
        assertThat(world.in(() -> world.persons.byIdNumber(Samples.id(7)))).isPresent();
        assertThat(opened("select id_sealed from enrolment_person where name = '人员7'")).isEqualTo(Samples.idNumber(7));
        assertThat(count("select count(*) from platform_audit where action in ('data-key.rotated', 'data-key.resealed')")).isEqualTo(2);
    }

    @Test
    void waitsUntilEveryNodeSealsWithTheNewKey() {
        start();

        assertThat(work()).isFalse();
        assertThat(keyNumbers()).containsExactly("1");
    }

    @Test
    void rowsWrittenBeforeAndAfterOpenWhileItIsUnderWay() {
        start();
        world.clock.plusSeconds(300);
        work();
        var meanwhile = read(5000, 3);

        assertThat(keyNumbers()).containsExactly("1", "2");
        assertThat(opened("select id_sealed from enrolment_roster_row where roster_id = '" + meanwhile + "' order by row_number limit 1")).isEqualTo(Samples.idNumber(5000));
        assertThat(opened("select id_sealed from enrolment_person where name = '人员440'")).isEqualTo(Samples.idNumber(440));
        finish();
        assertThat(keyNumbers()).containsExactly("2");
    }

    @Test
    void aCrashInAPieceLosesNothingAndTheNextWorkerGoesOnFromThere() {
        start();
        world.clock.plusSeconds(300);
        work();
        long done = rotation().done();
        world.crashing = new Crashing();
        assertThatThrownBy(this::work).hasStackTraceContaining("power cut");
        assertThat(rotation().done()).isEqualTo(done);
        world.crashing = null;

        finish();

        assertThat(keyNumbers()).containsExactly("2");
        assertThat(rotation().resealed()).isEqualTo(2 * PEOPLE + 2 * 30 + 1);
        assertThat(opened("select phone_sealed from enrolment_person where name = '人员200'")).isEqualTo(Samples.phoneNumber(200));
    }

    @Test
    void twoWorkersDoNotDoAPieceTwice() throws Exception {
        start();
        world.clock.plusSeconds(300);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 10; round++) {
                for (var each : nodes.invokeAll(java.util.Collections.nCopies(4, this::work))) {
                    each.get();
                }
            }
        }
        finish();

        assertThat(rotation().resealed()).isEqualTo(2 * PEOPLE + 2 * 30 + 1);
    }

    @Test
    void whatAnOldCacheSealedBehindTheMarkIsFoundInTheNextPass() {
        start();
        world.clock.plusSeconds(300);
        var old = world.in(() -> (byte[]) world.query("select id_sealed from enrolment_person where name = '人员3'"));
        for (int piece = 0; piece < 4; piece++) {
            work();
        }
        world.in(() -> world.update("update enrolment_person set id_sealed = decode('" + java.util.HexFormat.of().formatHex(old) + "', 'hex') where name = '人员3'"));

        finish();

        assertThat(keyNumbers()).containsExactly("2");
        assertThat(rotation().pass()).isGreaterThan(2);
    }

    @Test
    void aSecondStartWhileOneIsUnderWayChangesNothing() {
        start();
        start();

        assertThat(count("select count(*) from platform_data_key")).isEqualTo(2);
    }

    private void start() {
        world.by(cityAdmin(), () -> {
            world.in(() -> world.rotate.start());
            return true;
        });
    }

    private boolean work() {
        return world.in(() -> world.rotate.work());
    }

    private KeyRotation finish() {
        world.clock.plusSeconds(300);
        for (int piece = 0; work(); piece++) {
            assertThat(piece).as("pieces").isLessThan(100);
        }
        return rotation();
    }

    private KeyRotation rotation() {
        return world.in(() -> world.rotate.latest()).orElseThrow();
    }

    /** Numbers of the keys that anything in the city is sealed with. */
    private List<String> keyNumbers() {
        var found = (String) world.in(() -> world.query("""
                select string_agg(distinct cast(get_byte(sealed, 2) as text), ',' order by cast(get_byte(sealed, 2) as text)) from (select id_sealed as sealed from enrolment_person
                union all select phone_sealed from enrolment_person union all select id_sealed from enrolment_roster_row union all select phone_sealed from enrolment_roster_row
                union all select content from enrolment_roster_part union all select content from enrolment_roster_scan_part) s where sealed is not null"""));
        return List.of(found.split(","));
    }

    private String opened(String sql) {
        return world.in(() -> new String(world.vault.openBytes((byte[]) world.query(sql)), StandardCharsets.UTF_8));
    }

    private long count(String sql) {
        return world.in(() -> ((Number) world.query(sql)).longValue());
    }

    private UUID read(int from, int many) {
        var sheet = Samples.sheet(rows -> {
            for (int number = from; number < from + many; number++) {
                Samples.row(rows, number, justice.draft().name());
            }
        });
        var batch = world.by(cityAdmin(), () -> world.upload.upload(CAMPAIGN.id(), "名单.xlsx", new ByteArrayInputStream(sheet))).id();
        world.workOff();
        return batch;
    }

    /** Dies when the piece is done and not committed. */
    static final class Crashing implements UnaryOperator<SealedStore.Piece> {
        @Override
        public SealedStore.Piece apply(SealedStore.Piece piece) {
            throw new IllegalStateException("power cut");
        }
    }
}
