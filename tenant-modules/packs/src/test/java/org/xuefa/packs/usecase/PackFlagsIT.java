package org.xuefa.packs.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.learning.PackLawFlag;
import org.xuefa.platform.identity.Role;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.LawFlag;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Flags of changed laws reach the department that wrote the pack, and no other. */
@ExtendWith(DatabaseExtension.class)
class PackFlagsIT {
    private final Database database;
    @TempDir
    private Path folder;
    private World world;

    PackFlagsIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database, folder);
    }

    @Test
    void whoWroteThePackSeesItsFlagsAndAnotherDepartmentDoesNot() {
        var publisher = world.publisher();
        var version = world.published("first-pack", "1.0.0");
        world.as(Role.CITY_ADMIN, () -> world.install.install(version));
        world.flagged.add(flag("first-pack"));
        world.flagged.add(flag("shipped-pack"));

        assertThat(world.as(Role.PACK_PUBLISHER, () -> world.packFlags.open())).singleElement().satisfies(found -> {
            assertThat(found.pack().packId()).isEqualTo("first-pack");
            assertThat(found.flag().chapterTitle()).isEqualTo("第一章");
        });
        world.as(Role.CITY_ADMIN, () -> world.publishers.change(publisher, 2, null, true));
        assertThat(world.as(Role.PACK_PUBLISHER, () -> world.packFlags.open())).as("somebody else's publisher").isEmpty();
        assertThat(world.as(Role.COURSE_EDITOR, () -> world.packFlags.open())).as("the city's editors see all").hasSize(1);
    }

    private static PackLawFlag flag(String pack) {
        var amendment = new Amendment(UUID.randomUUID(), "中华人民共和国宪法", UUID.randomUUID(), LocalDate.of(2004, 3, 14), UUID.randomUUID(), LocalDate.of(2018, 3, 11),
                new ArticleChange("5", ArticleChange.Kind.CHANGED, "5"));
        return new PackLawFlag(pack, UUID.randomUUID(), "课程", "第一章", new LawFlag(UUID.randomUUID(), amendment, LawFlag.State.OPEN, Instant.EPOCH, null, null));
    }
}
