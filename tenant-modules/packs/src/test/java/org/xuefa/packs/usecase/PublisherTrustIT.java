package org.xuefa.packs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.packtool.PackKeys;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What a city lets come from a publisher, its own or another city's, once it has paused it or does not trust its key. */
@ExtendWith(DatabaseExtension.class)
class PublisherTrustIT {
    private final Database database;
    @TempDir
    private Path folder;
    private World world;

    PublisherTrustIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database, folder);
    }

    @Test
    void nothingMoreComesFromAnOwnPublisherThatIsPausedAndWhatIsInstalledStays() {
        var publisher = world.publisher();
        var installed = world.published("first-pack", "1.0.0");
        world.as(Role.CITY_ADMIN, () -> world.install.install(installed));
        var published = world.published("second-pack", "1.0.0");
        var drafted = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("third-pack", "1.0.0")));
        var submitted = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("fourth-pack", "1.0.0")));
        world.run(Role.PACK_PUBLISHER, () -> world.review.submit(submitted));
        var approved = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("fifth-pack", "1.0.0")));
        world.run(Role.PACK_PUBLISHER, () -> world.review.submit(approved));
        world.run(Role.CITY_ADMIN, () -> world.review.decide(approved, true, ""));
        var second = slug(database.newTenant());

        active(publisher, false);

        refused(PacksProblem.PUBLISHER_INACTIVE, Role.PACK_PUBLISHER, () -> world.review.submit(drafted));
        refused(PacksProblem.PUBLISHER_INACTIVE, Role.CITY_ADMIN, () -> world.review.decide(submitted, true, ""));
        refused(PacksProblem.PUBLISHER_INACTIVE, Role.CITY_ADMIN, () -> world.review.publish(approved));
        refused(PacksProblem.PUBLISHER_INACTIVE, Role.CITY_ADMIN, () -> world.install.install(published));
        refused(PacksProblem.PUBLISHER_INACTIVE, Role.CITY_ADMIN, () -> world.offers.offer(published, second, ""));
        refused(PacksProblem.PACK_REFUSED, Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("sixth-pack", "1.0.0")));
        world.run(Role.CITY_ADMIN, () -> world.review.decide(submitted, false, "暂停接收"));
        assertThat(world.retired).as("what is installed stays usable").isEmpty();
        assertThat(world.installed).containsOnlyKeys("first-pack");

        active(publisher, true);
        world.as(Role.CITY_ADMIN, () -> world.install.install(published));
        assertThat(world.installed).containsOnlyKeys("first-pack", "second-pack");
    }

    @Test
    void nothingMoreComesFromAnotherCitysPublisherThatIsPaused() {
        world.publisher();
        var version = world.published("first-pack", "1.0.0");
        var next = world.published("second-pack", "1.0.0");
        var first = world.city;
        var second = database.newTenant();
        var received = accepted(version, second);
        world.city = first;
        var waiting = world.as(Role.CITY_ADMIN, () -> world.offers.offer(next, slug(second), ""));
        world.city = second;
        var foreign = world.<List<EditPublishers.View>>as(Role.CITY_ADMIN, () -> world.publishers.all()).getFirst().publisher().id();

        active(foreign, false);

        refused(PacksProblem.PUBLISHER_INACTIVE, Role.CITY_ADMIN, () -> world.answers.accept(waiting.id(), ""));
        refused(PacksProblem.PUBLISHER_INACTIVE, Role.CITY_ADMIN, () -> world.review.decide(received, true, ""));
        assertThat(world.as(Role.CITY_ADMIN, () -> world.offers.one(waiting.id())).state()).as("the offer stays open").isEqualTo(Offer.State.OFFERED);
        world.city = first;
        assertThat(world.<List<EditPublishers.View>>as(Role.CITY_ADMIN, () -> world.publishers.all()).getFirst().publisher().active()).as("its own city is not concerned").isTrue();

        world.city = second;
        active(foreign, true);
        assertThat(world.as(Role.CITY_ADMIN, () -> world.answers.accept(waiting.id(), ""))).isNotNull();
    }

    @Test
    void aCityDistrustsAnotherCitysKeyForItselfAlone() {
        world.publisher();
        var version = world.published("first-pack", "1.0.0");
        var next = world.published("second-pack", "1.0.0");
        var key = PackKeys.id(world.keys.getPublic());
        var first = world.city;
        var second = database.newTenant();
        var received = accepted(version, second);
        world.run(Role.CITY_ADMIN, () -> world.review.decide(received, true, ""));
        world.run(Role.CITY_ADMIN, () -> world.review.publish(received));
        world.as(Role.CITY_ADMIN, () -> world.install.install(received));
        var foreign = world.<List<EditPublishers.View>>as(Role.CITY_ADMIN, () -> world.publishers.all()).getFirst().publisher().id();

        var shown = world.as(Role.CITY_ADMIN, () -> world.publishers.revokeKey(foreign, key, "来源存疑", true));

        assertThat(shown.keys()).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(SigningKey.State.REVOKED));
        assertThat(shown.atOrigin()).isEmpty();
        assertThat(world.deeds).contains("pack-key.distrusted").doesNotContain("pack-key.revoked");
        assertThat(world.retired).as("by choice").containsExactly("first-pack");
        refused(PacksProblem.PACK_KEY_REVOKED, Role.CITY_ADMIN, () -> world.install.install(received));
        world.city = first;
        assertThat(world.as(Role.CITY_ADMIN, () -> world.read.version(version)).pack().revokedKeys()).as("its own city trusts it").isEmpty();
        var offer = world.as(Role.CITY_ADMIN, () -> world.offers.offer(next, slug(second), ""));
        world.city = second;
        refused(PacksProblem.PACK_KEY_REVOKED, Role.CITY_ADMIN, () -> world.answers.accept(offer.id(), ""));
        refused(PacksProblem.PACK_KEY_OVER, Role.CITY_ADMIN, () -> world.publishers.revokeKey(foreign, key, "再来一次", false));
    }

    /** The version in another city, where it waits for review. */
    private UUID accepted(UUID version, TenantId second) {
        var offer = world.as(Role.CITY_ADMIN, () -> world.offers.offer(version, slug(second), ""));
        world.city = second;
        return world.as(Role.CITY_ADMIN, () -> world.answers.accept(offer.id(), ""));
    }

    private void active(UUID publisher, boolean active) {
        world.as(Role.CITY_ADMIN, () -> {
            var before = world.publishers.all().stream().map(EditPublishers.View::publisher).filter(one -> one.id().equals(publisher)).findAny().orElseThrow();
            return world.publishers.change(publisher, before.revision(), before.unitId(), active);
        });
    }

    private void refused(ProblemCode problem, Role role, Runnable deed) {
        assertThatThrownBy(() -> world.run(role, deed)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private String slug(TenantId city) {
        return database.directory().byId(city).orElseThrow().slug();
    }
}
