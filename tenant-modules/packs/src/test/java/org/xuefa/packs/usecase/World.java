package org.xuefa.packs.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.xuefa.enrolment.AppointedScopes;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.CoursePacks;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.PackLawFlag;
import org.xuefa.learning.PackMedia;
import org.xuefa.packs.persistence.JpaOffers;
import org.xuefa.packs.persistence.JpaPackStore;
import org.xuefa.packs.persistence.JpaPublishers;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackSkeleton;
import org.xuefa.packtool.PackWriter;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.spi.TenantId;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.Statutes;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.UnitOfWork;

/** Cities on the real database with the use cases of packs; what other features do is stood in for. */
final class World {
    static final String DEPARTMENT = "司法局";
    final KeyPair keys = PackKeys.generate();
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final List<String> deeds = new CopyOnWriteArrayList<>();
    final Map<String, String> installed = new HashMap<>();
    final Set<String> retired = new HashSet<>();
    final Unit office = new Unit(UUID.randomUUID(), "市司法局", UnitKind.DEPARTMENT, null, "/office/");
    final EditPublishers publishers;
    final UploadPack uploads;
    final ReadPacks read;
    final ReviewPack review;
    final InstallVersion install;
    final RetirePack retirement;
    final OfferPack offers;
    final AnswerOffer answers;
    final ReadPackFlags packFlags;
    final List<PackLawFlag> flagged = new CopyOnWriteArrayList<>();
    TenantId city;
    private final UnitOfWork work;
    private final Path folder;

    World(Database database, Path folder) {
        this.folder = folder;
        work = new UnitOfWork(database);
        city = database.newTenant();
        var em = work.entityManager();
        var clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
        var publisherStore = new JpaPublishers(em);
        var packs = new JpaPackStore(em);
        var offerStore = new JpaOffers(em);
        var directory = database.directory();
        AppointedScopes scopes = (caller, role) -> caller.is(role) ? new Scope(false, List.of("/office/")) : Scope.NOTHING;
        var desk = new PublisherDesk(scopes, units(), publisherStore);
        var revoked = new RevokedKeys(publisherStore, directory);
        AuditLog audit = new AuditLog() {
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts) { deeds.add(action); }
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) { deeds.add(action); }
        };
        retirement = new RetirePack(packs, courses(), events::add, audit, clock);
        publishers = new EditPublishers(publisherStore, desk, revoked, packs, retirement, units(), audit, clock);
        var take = new TakePack(publisherStore, desk, packs, courses(), audit, clock);
        uploads = new UploadPack(take, new StatuteLaws(statutes()));
        read = new ReadPacks(packs, publisherStore, desk, revoked, markdown -> markdown);
        review = new ReviewPack(packs, desk, revoked, events::add, audit, clock);
        install = new InstallVersion(new RunInstallation(packs, publisherStore, courses(), revoked, events::add, audit, clock), read);
        offers = new OfferPack(offerStore, packs, publisherStore, revoked, directory, audit, clock);
        packFlags = new ReadPackFlags(publisherStore, desk, packs, ids -> flagged.stream().filter(flag -> ids.contains(flag.packId())).toList());
        answers = new AnswerOffer(offers, new TakeOffer(offerStore, publisherStore, take, directory, audit, clock), uploads);
    }

    /** One request: its own transaction. */
    <T> T as(Role role, Supplier<T> deed) {
        CurrentCaller.enter(new Caller("subject-" + role, "user", "某" + role, Set.of(role)));
        try {
            return work.in(city, deed);
        } finally {
            CurrentCaller.leave();
        }
    }

    void run(Role role, Runnable deed) {
        as(role, () -> {
            deed.run();
            return true;
        });
    }

    /** The department, registered with its key. */
    UUID publisher() {
        var publisher = as(Role.CITY_ADMIN, () -> publishers.register(DEPARTMENT, office.id())).publisher().id();
        as(Role.CITY_ADMIN, () -> publishers.registerKey(publisher, PackKeys.pem(keys.getPublic()), "第一把", false));
        return publisher;
    }

    /** A signed file of the pack in that version. */
    Upload file(String id, String version) {
        return file(id, version, keys, "");
    }

    Upload file(String id, String version, KeyPair signedWith, String moreText) {
        try {
            var pack = Files.createTempDirectory(folder, "pack");
            PackSkeleton.create(pack, id, "课程包" + id, DEPARTMENT);
            var manifest = pack.resolve("manifest.yaml");
            Files.writeString(manifest, Files.readString(manifest).replace("version: 1.0.0", "version: " + version));
            var chapter = pack.resolve("courses/first-course/01-begin.md");
            Files.writeString(chapter, Files.readString(chapter) + moreText);
            var file = folder.resolve(UUID.randomUUID() + ".zip");
            PackWriter.write(pack, signedWith, file);
            return upload(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Upload upload(Path file) {
        try {
            return new Upload(file, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A version that is published. */
    UUID published(String id, String version) {
        var uploaded = as(Role.PACK_PUBLISHER, () -> uploads.upload(file(id, version)));
        run(Role.PACK_PUBLISHER, () -> review.submit(uploaded));
        run(Role.CITY_ADMIN, () -> review.decide(uploaded, true, ""));
        run(Role.CITY_ADMIN, () -> review.publish(uploaded));
        return uploaded;
    }

    private CoursePacks courses() {
        return new CoursePacks() {
            @Override public boolean isShipped(String packId) { return packId.equals("core-2026"); }

            @Override public PackEffect effect(Pack pack) {
                var from = installed.get(pack.id());
                return new PackEffect(from, pack.version(), retired.contains(pack.id()), List.of());
            }

            @Override public PackEffect install(Pack pack, PackMedia media) {
                var effect = effect(pack);
                installed.put(pack.id(), pack.version());
                retired.remove(pack.id());
                return effect;
            }

            @Override public void retire(String packId) { retired.add(packId); }
        };
    }

    private Units units() {
        return new Units() {
            @Override public Optional<Unit> find(UUID unitId) { return Optional.of(office).filter(unit -> unit.id().equals(unitId)); }
            @Override public List<Unit> findAll(Collection<UUID> unitIds) { return unitIds.contains(office.id()) ? List.of(office) : List.of(); }
            @Override public Optional<Unit> root() { return Optional.empty(); }
            @Override public List<Unit> children(UUID unitId) { return List.of(); }
            @Override public List<Unit> subtree(UUID unitId) { return List.of(); }
        };
    }

    /** A library with the constitution of 2018, in which the fifth article alone is known. */
    private static Statutes statutes() {
        var date = java.time.LocalDate.of(2018, 3, 11);
        var law = new Law(UUID.randomUUID(), "中华人民共和国宪法", "宪法", "宪法", List.of(), List.of(date));
        return new Statutes() {
            @Override public Optional<Law> law(String title) { return Optional.of(law).filter(known -> known.title().equals(title)); }
            @Override public Optional<Article> article(String title, String versionDate, String article) {
                return law(title).filter(_ -> article.equals("第五条")).map(known -> new Article(known.id(), UUID.randomUUID(), known.title(), date, new ArticleNumber(5, 0), List.of(), List.of("文")));
            }
            @Override public List<Citation> unknown(Collection<Citation> citations) { return List.of(); }
            @Override public List<org.xuefa.statutes.Amendment> amended(Collection<Citation> citations) { return List.of(); }
            @Override public List<Citation> outdated(Collection<Citation> citations) { return List.of(); }
        };
    }
}
