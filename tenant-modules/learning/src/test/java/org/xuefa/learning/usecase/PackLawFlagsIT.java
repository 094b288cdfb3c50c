package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.PackLawFlag;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.persistence.JpaCourses;
import org.xuefa.learning.persistence.JpaLawFlags;
import org.xuefa.learning.persistence.JpaPacks;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleChange.Kind;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.LawFlag;
import org.xuefa.statutes.Statutes;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Flags of changed laws reach who wrote the pack, by the pack, until an editor has settled them. */
@ExtendWith(DatabaseExtension.class)
class PackLawFlagsIT {
    private static final String TITLE = "中华人民共和国候鸟保护法";
    private static final LawChanged CHANGE = new LawChanged(UUID.randomUUID(), TITLE, UUID.randomUUID(), LocalDate.of(2020, 1, 1), UUID.randomUUID(), LocalDate.of(2026, 5, 1),
            List.of(new ArticleChange("4", Kind.CHANGED, "4")));
    private final World world;
    private final LawFlags flags;
    private final OpenPackFlags ofPacks;

    PackLawFlagsIT(Database database) {
        world = new World(database);
        var em = world.work.entityManager();
        AuditLog audit = new AuditLog() {
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts) {}
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {}
        };
        flags = new LawFlags(new JpaCourses(em), new JpaLawFlags(em), new Library(), audit, world.clock());
        ofPacks = new OpenPackFlags(new JpaPacks(em), flags);
    }

    @Test
    void onlyFlagsOfTheNamedPacksComeAndOnlyWhileTheyAreOpen() {
        for (var pack : List.of("own", "other")) {
            world.install(World.pack(pack, "1.0.0", CourseKind.ELECTIVE, List.of(World.chapter(1, "《" + TITLE + "》第四条", 60), World.chapter(2, "没有引用", 60))));
        }
        world.as("operator", () -> {
            flags.raise(CHANGE);
            return true;
        });

        assertThat(open("pack-own")).singleElement().satisfies(found -> {
            assertThat(found.packId()).isEqualTo("pack-own");
            assertThat(found.flag().amendment().law()).isEqualTo(TITLE);
            assertThat(found.flag().amendment().change().article()).isEqualTo("4");
        });
        assertThat(open("pack-own", "pack-other", "pack-none")).hasSize(2);
        assertThat(open()).isEmpty();

        var settled = open("pack-own").getFirst().flag().id();
        world.as("editor", () -> flags.settle(settled, LawFlag.State.CONFIRMED));
        assertThat(open("pack-own")).isEmpty();
    }

    private List<PackLawFlag> open(String... packs) {
        return world.as("operator", () -> ofPacks.open(List.of(packs)));
    }

    private static final class Library implements Statutes {
        @Override public Optional<Law> law(String title) { return Optional.empty(); }
        @Override public Optional<Article> article(String law, String versionDate, String article) { return Optional.empty(); }
        @Override public List<org.xuefa.statutes.Citation> unknown(Collection<org.xuefa.statutes.Citation> citations) { return List.of(); }
        @Override public List<org.xuefa.statutes.Citation> outdated(Collection<org.xuefa.statutes.Citation> citations) { return List.of(); }
        @Override public List<org.xuefa.statutes.Amendment> amended(Collection<org.xuefa.statutes.Citation> citations) { return List.of(); }
    }
}
