package org.xuefa.packs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.packs.PackInstalled;
import org.xuefa.packs.PackPublished;
import org.xuefa.packs.PackRetired;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packtool.PackDiff;
import org.xuefa.packtool.PackKeys;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.CatalogueGate;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Packs on the real database: publishers and keys, the way of a version, sharing between cities. */
@ExtendWith(DatabaseExtension.class)
class PacksIT {
    private final Database database;
    @TempDir
    private Path folder;
    private World world;

    PacksIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aCity() {
        world = new World(database, folder);
    }

    @Test
    void theCatalogueGateIsClean() throws SQLException {
        try (var superuser = database.superuser()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
        }
    }

    @Test
    void aFileIsKeptAsItCameAndTheSameFileIsTheSameVersion() throws IOException {
        world.publisher();
        var file = world.file("first-pack", "1.0.0");

        var version = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(file));
        assertThat(world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(file))).isEqualTo(version);

        var view = world.as(Role.PACK_PUBLISHER, () -> world.read.version(version));
        assertThat(view.version().state()).isEqualTo(StoredVersion.State.DRAFT);
        assertThat(view.own()).isTrue();
        assertThat(view.content().duties()).singleElement().satisfies(duty -> assertThat(duty.code()).isEqualTo("ZR-01"));
        assertThat(bytes(version)).isEqualTo(Files.readAllBytes(file.file()));
    }

    @Test
    void aRefusedFileSaysEveryReasonAndLeavesNothingBehind() throws Exception {
        world.publisher();
        var broken = world.file("first-pack", "1.0.0", PackKeys.generate(), "\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n");

        assertThatThrownBy(() -> world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(broken))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(PacksProblem.PACK_REFUSED);
            assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactlyInAnyOrder("key-unknown", "markdown-html", "markdown-link");
            assertThat(refusal.facts()).containsEntry("reasons", 3);
        });
        refused(PacksProblem.PACK_REFUSED, Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("core-2026", "9.0.0")));
        for (var table : List.of("packs_pack", "packs_version", "packs_content", "packs_piece")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void aCitedArticleThatTheLibraryLacksIsAReason() throws IOException {
        world.publisher();
        var file = world.file("first-pack", "1.0.0");
        var pack = Files.createTempDirectory(folder, "cites");
        org.xuefa.packtool.PackSkeleton.create(pack, "cites-more", "引用", World.DEPARTMENT);
        var course = pack.resolve("courses/first-course/course.yaml");
        Files.writeString(course, Files.readString(course).replace("[第五条]", "[第五条, 第九百条]"));
        var more = folder.resolve("more.zip");
        org.xuefa.packtool.PackWriter.write(pack, world.keys, more);

        assertThat(world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(file))).isNotNull();
        assertThatThrownBy(() -> world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(World.upload(more)))).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.fields()).singleElement().satisfies(field -> {
                    assertThat(field.code()).isEqualTo("article-unknown");
                    assertThat(field.pointer()).isEqualTo("courses/first-course/course.yaml#/chapters/0/cites/0/articles/1");
                }));
    }

    @Test
    void aVersionGoesFromDraftThroughReviewToLearnersAndIsRetired() {
        world.publisher();
        var version = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.0.0")));
        refused(PacksProblem.PACK_STATE_FORBIDS, Role.CITY_ADMIN, () -> world.review.decide(version, true, ""));
        world.run(Role.PACK_PUBLISHER, () -> world.review.submit(version));
        refused(CommonProblem.INVALID_REQUEST, Role.CITY_ADMIN, () -> world.review.decide(version, false, " "));
        world.run(Role.CITY_ADMIN, () -> world.review.decide(version, false, "第一章请补充案例"));

        var mended = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.0.0", world.keys, "\n补充的案例。\n")));
        assertThat(mended).as("the returned version is replaced").isEqualTo(version);
        var view = world.as(Role.CITY_ADMIN, () -> world.read.version(version));
        assertThat(view.version().state()).isEqualTo(StoredVersion.State.DRAFT);
        assertThat(view.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("第一章请补充案例");
            assertThat(comment.fromReview()).isTrue();
        });
        world.run(Role.PACK_PUBLISHER, () -> world.review.submit(version));
        refused(PacksProblem.PACK_STATE_FORBIDS, Role.CITY_ADMIN, () -> world.review.publish(version));
        world.run(Role.CITY_ADMIN, () -> world.review.decide(version, true, ""));
        refused(PacksProblem.PACK_STATE_FORBIDS, Role.CITY_ADMIN, () -> world.install.install(version));
        world.run(Role.CITY_ADMIN, () -> world.review.publish(version));
        world.as(Role.CITY_ADMIN, () -> world.install.install(version));

        var newer = world.published("first-pack", "1.1.0");
        var difference = world.as(Role.CITY_ADMIN, () -> world.read.difference(newer));
        assertThat(difference.before()).satisfies(before -> assertThat(before.version()).isEqualTo("1.0.0"));
        assertThat(difference.diff().courses()).singleElement().satisfies(course -> assertThat(course.kind()).isEqualTo(PackDiff.Kind.CHANGED));
        world.as(Role.CITY_ADMIN, () -> world.install.install(newer));
        refused(PacksProblem.PACK_IS_OLDER, Role.CITY_ADMIN, () -> world.install.install(version));
        assertThat(states(newer)).containsExactly(StoredVersion.State.INSTALLED, StoredVersion.State.SUPERSEDED);

        var pack = world.as(Role.CITY_ADMIN, () -> world.read.version(newer)).pack().pack();
        world.run(Role.CITY_ADMIN, () -> world.retirement.retire(pack.id(), "内容过时"));
        refused(PacksProblem.PACK_NOT_INSTALLED, Role.CITY_ADMIN, () -> world.retirement.retire(pack.id(), "再来一次"));
        assertThat(world.retired).containsExactly("first-pack");
        assertThat(world.events).containsExactly(new PackPublished("first-pack", "1.0.0"), new PackInstalled("first-pack", null, "1.0.0"), new PackPublished("first-pack", "1.1.0"),
                new PackInstalled("first-pack", "1.0.0", "1.1.0"), new PackRetired("first-pack", "1.1.0"));
        assertThat(world.deeds).contains("pack.uploaded", "pack.submitted", "pack.returned", "pack.approved", "pack.published", "pack.installed", "pack.retired");
        world.as(Role.CITY_ADMIN, () -> world.install.install(newer));
        assertThat(world.retired).as("taken up again").isEmpty();
    }

    @Test
    void nobodyDecidesOnAFileOfTheirOwn() {
        world.publisher();
        var version = world.as(Role.CITY_ADMIN, () -> world.uploads.upload(world.file("first-pack", "1.0.0")));
        world.run(Role.CITY_ADMIN, () -> world.review.submit(version));

        refused(PacksProblem.OWN_PACK_REVIEW, Role.CITY_ADMIN, () -> world.review.decide(version, true, ""));
        world.run(Role.COURSE_EDITOR, () -> world.review.decide(version, true, ""));
    }

    @Test
    void aPublisherSeesTheOwnDepartmentsPacksOnly() {
        world.publisher();
        var own = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.0.0")));
        var other = world.as(Role.CITY_ADMIN, () -> world.publishers.register("公安局", null)).publisher();
        var keys = PackKeys.generate();
        world.as(Role.CITY_ADMIN, () -> world.publishers.registerKey(other.id(), PackKeys.pem(keys.getPublic()), "", false));

        assertThat(world.<List<ReadPacks.PackView>>as(Role.PACK_PUBLISHER, () -> world.read.all(null))).hasSize(1);
        assertThat(world.<List<EditPublishers.View>>as(Role.PACK_PUBLISHER, () -> world.publishers.all())).hasSize(1);
        assertThat(world.<List<EditPublishers.View>>as(Role.COURSE_EDITOR, () -> world.publishers.all())).hasSize(2);
        assertThat(world.<List<ReadPacks.PackView>>as(Role.LEARNER, () -> world.read.all(null))).isEmpty();
        refused(CommonProblem.NOT_FOUND, Role.LEARNER, () -> world.read.version(own));
        assertThatThrownBy(() -> world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("other-pack", "1.0.0", keys, ""))))
                .as("a key of another department is no key of mine").isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly("key-unknown"));
    }

    @Test
    void aDraftIsThrownAwayWithEverythingItBrought() throws Exception {
        world.publisher();
        var version = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.0.0")));
        world.as(Role.PACK_PUBLISHER, () -> world.review.comment(version, "manifest.yaml", "先放着"));

        world.run(Role.PACK_PUBLISHER, () -> world.review.discard(version));

        for (var table : List.of("packs_pack", "packs_version", "packs_content", "packs_piece", "packs_comment")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void aReplacedKeyTakesNoMorePacksAndWhatItSignedStaysGood() {
        var publisher = world.publisher();
        var version = world.published("first-pack", "1.0.0");
        var next = PackKeys.generate();
        world.as(Role.CITY_ADMIN, () -> world.publishers.registerKey(publisher, PackKeys.pem(next.getPublic()), "第二把", true));

        refused(PacksProblem.PACK_KEY_EXISTS, Role.CITY_ADMIN, () -> world.publishers.registerKey(publisher, PackKeys.pem(next.getPublic()), "", false));
        assertThat(world.as(Role.CITY_ADMIN, () -> world.install.install(version))).isNotNull();
        assertThatThrownBy(() -> world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.1.0")))).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly("key-revoked"));
        assertThat(world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.1.0", next, "")))).isNotNull();
        assertThat(world.as(Role.CITY_ADMIN, () -> world.read.version(version)).pack().revokedKeys()).isEmpty();
    }

    @Test
    void aRevokedKeyFlagsWhatIsInstalledStopsWhatIsNotAndRetiresByChoice() {
        var publisher = world.publisher();
        var installed = world.published("first-pack", "1.0.0");
        world.as(Role.CITY_ADMIN, () -> world.install.install(installed));
        var waiting = world.published("second-pack", "1.0.0");
        var key = PackKeys.id(world.keys.getPublic());

        world.as(Role.CITY_ADMIN, () -> world.publishers.revokeKey(publisher, key, "私钥遗失", false));

        assertThat(world.as(Role.CITY_ADMIN, () -> world.read.version(installed)).pack().revokedKeys()).containsOnly(Map.entry(key, RevokedKeys.By.CITY));
        assertThat(world.retired).as("it stays usable").isEmpty();
        refused(PacksProblem.PACK_KEY_REVOKED, Role.CITY_ADMIN, () -> world.install.install(waiting));
        refused(PacksProblem.PACK_KEY_REVOKED, Role.CITY_ADMIN, () -> world.offers.offer(waiting, "anywhere", ""));
        refused(PacksProblem.PACK_KEY_OVER, Role.CITY_ADMIN, () -> world.publishers.revokeKey(publisher, key, "再来一次", true));

        var next = PackKeys.generate();
        world.as(Role.CITY_ADMIN, () -> world.publishers.registerKey(publisher, PackKeys.pem(next.getPublic()), "", false));
        var upgraded = world.as(Role.PACK_PUBLISHER, () -> world.uploads.upload(world.file("first-pack", "1.1.0", next, "")));
        world.run(Role.PACK_PUBLISHER, () -> world.review.submit(upgraded));
        world.run(Role.CITY_ADMIN, () -> world.review.decide(upgraded, true, ""));
        world.run(Role.CITY_ADMIN, () -> world.review.publish(upgraded));
        world.as(Role.CITY_ADMIN, () -> world.install.install(upgraded));
        world.as(Role.CITY_ADMIN, () -> world.publishers.revokeKey(publisher, PackKeys.id(next.getPublic()), "停用", true));
        assertThat(world.retired).containsExactly("first-pack");
        assertThat(world.events.getLast()).isEqualTo(new PackRetired("first-pack", "1.1.0"));
    }

    @Test
    void aPackIsSharedWithTheConsentOfBothCitiesAndSeenByNoThird() throws Exception {
        var publisher = world.publisher();
        var version = world.published("first-pack", "1.0.0");
        var file = bytes(version);
        var first = world.city;
        var second = database.newTenant();
        var third = database.newTenant();
        var before = all("packs_offer_piece");
        var offer = world.as(Role.CITY_ADMIN, () -> world.offers.offer(version, slug(second), "供参考"));
        refused(PacksProblem.OFFER_EXISTS, Role.CITY_ADMIN, () -> world.offers.offer(version, slug(second), ""));
        refused(CommonProblem.INVALID_REQUEST, Role.CITY_ADMIN, () -> world.offers.offer(version, slug(first), ""));
        refused(CommonProblem.NOT_FOUND, Role.CITY_ADMIN, () -> world.answers.accept(offer.id(), ""));
        assertThat(offersSeenBy(first)).isOne();
        assertThat(offersSeenBy(second)).isOne();
        assertThat(offersSeenBy(third)).as("the database shows it to nobody else").isZero();
        assertThat(changedBy(third, offer.id(), Offer.State.ACCEPTED)).isEqualTo("0");
        assertThat(changedBy(first, offer.id(), Offer.State.ACCEPTED)).as("the first city cannot consent for the second").contains("row-level security");
        assertThat(changedBy(second, offer.id(), Offer.State.WITHDRAWN)).contains("row-level security");

        world.city = third;
        refused(CommonProblem.NOT_FOUND, Role.CITY_ADMIN, () -> world.answers.accept(offer.id(), ""));
        world.city = second;
        var received = world.as(Role.CITY_ADMIN, () -> world.answers.accept(offer.id(), "谢谢"));
        var view = world.as(Role.CITY_ADMIN, () -> world.read.version(received));
        assertThat(view.version().state()).as("this city reviews it itself").isEqualTo(StoredVersion.State.SUBMITTED);
        assertThat(view.pack().publisher().originCity()).isEqualTo(slug(first));
        assertThat(bytes(received)).isEqualTo(file);
        refused(PacksProblem.OFFER_OVER, Role.CITY_ADMIN, () -> world.answers.decline(offer.id(), ""));
        world.run(Role.CITY_ADMIN, () -> world.review.decide(received, true, ""));
        world.run(Role.CITY_ADMIN, () -> world.review.publish(received));
        refused(PacksProblem.OFFER_NOT_OWN, Role.CITY_ADMIN, () -> world.offers.offer(received, slug(third), ""));
        assertThat(all("packs_offer_piece")).as("no copy is left between the cities").isEqualTo(before);

        world.city = first;
        assertThat(world.as(Role.CITY_ADMIN, () -> world.offers.one(offer.id()))).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(Offer.State.ACCEPTED);
            assertThat(seen.answer()).isEqualTo("谢谢");
        });
        world.as(Role.CITY_ADMIN, () -> world.publishers.revokeKey(publisher, PackKeys.id(world.keys.getPublic()), "私钥遗失", false));
        world.city = second;
        assertThat(world.as(Role.CITY_ADMIN, () -> world.read.version(received)).pack().revokedKeys()).as("the second city is told").containsOnly(Map.entry(PackKeys.id(world.keys.getPublic()), RevokedKeys.By.ORIGIN));
        refused(PacksProblem.PACK_KEY_REVOKED, Role.CITY_ADMIN, () -> world.install.install(received));
        assertThat(world.<List<EditPublishers.View>>as(Role.CITY_ADMIN, () -> world.publishers.all())).singleElement().satisfies(shown -> {
            assertThat(shown.keys()).singleElement().satisfies(key -> assertThat(key.state()).isEqualTo(SigningKey.State.REVOKED));
            assertThat(shown.atOrigin()).hasSize(1);
            refused(PacksProblem.PUBLISHER_OF_OTHER_CITY, Role.CITY_ADMIN, () -> world.publishers.registerKey(shown.publisher().id(), PackKeys.pem(PackKeys.generate().getPublic()), "", false));
        });
    }

    @Test
    void anOfferIsWithdrawnOrDeclinedOnceAndLeavesNoCopy() throws Exception {
        world.publisher();
        var version = world.published("first-pack", "1.0.0");
        var second = database.newTenant();
        var before = all("packs_offer_piece");
        var offer = world.as(Role.CITY_ADMIN, () -> world.offers.offer(version, slug(second), ""));
        world.run(Role.CITY_ADMIN, () -> world.offers.withdraw(offer.id()));
        refused(PacksProblem.OFFER_OVER, Role.CITY_ADMIN, () -> world.offers.withdraw(offer.id()));
        var again = world.as(Role.CITY_ADMIN, () -> world.offers.offer(version, slug(second), ""));
        world.city = second;
        refused(CommonProblem.NOT_FOUND, Role.CITY_ADMIN, () -> world.offers.withdraw(again.id()));
        world.run(Role.CITY_ADMIN, () -> world.answers.decline(again.id(), "暂不需要"));

        refused(PacksProblem.OFFER_OVER, Role.CITY_ADMIN, () -> world.answers.accept(again.id(), ""));
        assertThat(all("packs_offer_piece")).isEqualTo(before);
    }

    private void refused(ProblemCode problem, Role role, Runnable deed) {
        assertThatThrownBy(() -> world.run(role, deed)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private List<StoredVersion.State> states(UUID version) {
        return world.as(Role.CITY_ADMIN, () -> world.read.version(version)).pack().versions().stream().map(StoredVersion::state).toList();
    }

    private byte[] bytes(UUID version) {
        var out = new ByteArrayOutputStream();
        for (int number = 0; ; number++) {
            var at = number;
            var piece = world.as(Role.CITY_ADMIN, () -> world.read.piece(version, at));
            if (piece.isEmpty()) {
                return out.toByteArray();
            }
            out.writeBytes(piece.get());
        }
    }

    private String slug(TenantId city) {
        return database.directory().byId(city).orElseThrow().slug();
    }

    private long rows(String table) throws SQLException {
        return count("select count(*) from " + table + " where tenant_id = " + world.city);
    }

    private long all(String table) throws SQLException {
        return count("select count(*) from " + table);
    }

    private long count(String query) throws SQLException {
        try (var superuser = database.superuser(); var statement = superuser.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As the runtime role, with nothing but the policies between it and the rows. */
    private long offersSeenBy(TenantId city) {
        return database.in(city, em -> ((Number) em.createNativeQuery("select count(*) from packs_offer").getSingleResult()).longValue());
    }

    /** How many rows a bare statement of that city changed, or why it could not. */
    private String changedBy(TenantId city, UUID offer, Offer.State state) {
        try {
            return database.in(city, em -> Integer.toString(em.createNativeQuery("update packs_offer set state = '" + state + "' where id = '" + offer + "'").executeUpdate()));
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
