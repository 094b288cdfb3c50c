package org.xuefa.packs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.packs.domain.StoredVersion.State;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

class UploadRuleTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final UUID PUBLISHER = UUID.randomUUID();
    private static final UUID PACK = UUID.randomUUID();

    @Test
    void aNewPackIsTakenAndItsNextVersionToo() {
        assertThat(codes("1.0.0", PUBLISHER, false, Optional.empty())).isEmpty();
        assertThat(codes("1.10.0", PUBLISHER, false, Optional.of(stored()), version("1.9.0", State.INSTALLED), version("1.8.0", State.SUPERSEDED))).isEmpty();
    }

    @Test
    void aVersionMustBeHigherThanEveryOneThatHasLeftItsAuthor() {
        for (var state : List.of(State.SUBMITTED, State.APPROVED, State.PUBLISHED, State.INSTALLED, State.SUPERSEDED)) {
            assertThat(codes("1.9.0", PUBLISHER, false, Optional.of(stored()), version("1.9.0", state))).as(state.name()).contains("version-not-newer");
            assertThat(codes("1.8.0", PUBLISHER, false, Optional.of(stored()), version("1.9.0", state))).as(state.name()).contains("version-not-newer");
        }
    }

    @Test
    void aDraftOrAReturnedVersionIsReplaced() {
        assertThat(codes("1.9.0", PUBLISHER, false, Optional.of(stored()), version("1.9.0", State.DRAFT))).isEmpty();
        assertThat(codes("1.9.0", PUBLISHER, false, Optional.of(stored()), version("1.9.0", State.RETURNED))).isEmpty();
    }

    @Test
    void nothingNewComesWhileAVersionIsUnderReview() {
        assertThat(codes("2.0.0", PUBLISHER, false, Optional.of(stored()), version("1.9.0", State.SUBMITTED))).containsExactly("version-under-review");
    }

    @Test
    void namesOfOthersAreTakenAndAllReasonsComeTogether() {
        assertThat(codes("1.0.0", UUID.randomUUID(), true, Optional.of(stored()), version("1.0.0", State.PUBLISHED)))
                .containsExactly("pack-is-shipped", "pack-of-other-publisher", "version-not-newer");
    }

    @Test
    void aVersionGoesItsWayAndNoOther() {
        var draft = version("1.0.0", State.DRAFT);
        var installed = draft.submitted(NOW).decided(true, NOW).published(NOW).installed(NOW);
        assertThat(installed.state()).isEqualTo(State.INSTALLED);
        assertThat(installed.superseded().installed(NOW).state()).as("taken up again").isEqualTo(State.INSTALLED);
        assertThat(draft.submitted(NOW).decided(false, NOW).submitted(NOW).state()).isEqualTo(State.SUBMITTED);

        Arrays.stream(State.values()).map(state -> version("1.0.0", state)).forEach(version -> {
            refuses(version.state() != State.DRAFT && version.state() != State.RETURNED, () -> version.submitted(NOW));
            refuses(version.state() != State.DRAFT && version.state() != State.RETURNED, () -> version.replacedBy(draft));
            refuses(version.state() != State.SUBMITTED, () -> version.decided(true, NOW));
            refuses(version.state() != State.APPROVED, () -> version.published(NOW));
            refuses(!version.isOut(), () -> version.installed(NOW));
        });
    }

    private static void refuses(boolean refused, Runnable deed) {
        if (refused) {
            assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(PacksProblem.PACK_STATE_FORBIDS));
        } else {
            deed.run();
        }
    }

    private static List<String> codes(String version, UUID publisher, boolean shipped, Optional<StoredPack> known, StoredVersion... versions) {
        var pack = new Pack("env-pack", version, Pack.Kind.ELECTIVE, "环境", "", "生态环境局", List.of(), List.of(), List.of());
        return UploadRule.check(pack, publisher, shipped, known, List.of(versions)).stream().map(FieldProblem::code).toList();
    }

    private static StoredPack stored() {
        return new StoredPack(PACK, "env-pack", PUBLISHER, Pack.Kind.ELECTIVE, "环境", null, null, null, null, NOW);
    }

    private static StoredVersion version(String version, State state) {
        return new StoredVersion(UUID.randomUUID(), PACK, version, state, "0".repeat(32), "", 1, "author", "作者", NOW, null, null, null, null, 1);
    }
}
