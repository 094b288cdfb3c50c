package org.xuefa.enrolment.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.enrolment.usecase.*;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.audit.JpaAuditLog;
import org.xuefa.platform.crypto.CityVault;
import org.xuefa.platform.crypto.DataKeys;
import org.xuefa.platform.crypto.MasterKeySource;
import org.xuefa.platform.crypto.RotateKeys;
import org.xuefa.platform.crypto.SealedStore;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;

/** Enrolment as the server wires it, over the real database, with a city of its own, a clock to set, and a realm in memory. */
public final class World {
    private static final MasterKeySource KEYS = new MasterKeySource(new byte[32], List.of(), new byte[32]);
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
    public static final Campaign CAMPAIGN = new Campaign(UUID.fromString("0190c2f0-0000-7000-8000-000000002026"), 2026, "2026 年度学法考试", Campaign.State.OPEN,
            List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员"), new Tier("enterprise", "企事业经营管理人员")), RuleSet.template(2026));

    private final Database database;
    private volatile Campaign campaign = CAMPAIGN;
    public final TenantId city;
    public final SettableClock clock = new SettableClock(Instant.parse("2026-08-01T02:00:00Z"));
    public final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    public final RealmInMemory realm = new RealmInMemory();
    public final InTransaction transaction = new Transactions();
    private final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(World.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (_, method, arguments) -> {
        try {
            return method.invoke(CURRENT.get(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    });
    private final Campaigns campaigns = new OneCampaign();
    private final Outbox outbox = events::add;
    public final AuditLog audit = new JpaAuditLog(entityManager, clock);
    public final CityVault vault;
    final JpaUnits units = new JpaUnits(entityManager, clock);
    final JpaPersons persons;
    final JpaEnrolled enrolled = new JpaEnrolled(entityManager);
    public final JpaRosters rosters;
    final JpaAccounts accounts = new JpaAccounts(entityManager);
    final JpaAppointments appointments = new JpaAppointments(entityManager);
    public final CallerScopes scopes = new CallerScopes(appointments);
    public final KeepUnits keepUnits;
    public final BrowseUnits browseUnits = new BrowseUnits(units, scopes);
    public final ImportUnits importUnits;
    public final BrowsePeople browsePeople;
    public final KeepPeople keepPeople;
    public final BrowseEnrolments browseEnrolments;
    public final Enrol enrol;
    public final SettleEnrolment settle;
    public final UploadRoster upload;
    public final SourcePlugins plugins = new SourcePlugins();
    public final DrawRoster draw;
    public final JpaSubmissions submissions = new JpaSubmissions(entityManager);
    public final KeepRosters keepRosters;
    final JpaScans scans = new JpaScans(entityManager);
    public final KeepScans keepScans;
    public final RotateKeys rotate;
    volatile @Nullable UnaryOperator<SealedStore.Piece> crashing;
    public final HandInRoster handIn;
    public final DecideSubmission decide;
    public final BrowseSubmissions browseSubmissions;
    public final KeepRosterSteps keepSteps = new KeepRosterSteps(submissions, audit);
    public final WorkOnRosters work;
    public final KeepAccounts keepAccounts;
    public final ActivateAccount activate;
    public final CarryAccounts carry;
    public final Appoint appoint;

    public World(Database database) {
        this.database = database;
        city = database.newTenant();
        var directory = database.directory();
        var dataKeys = new DataKeys(entityManager, KEYS, clock);
        vault = new CityVault(dataKeys, KEYS, directory);
        persons = new JpaPersons(entityManager, vault, clock);
        rosters = new JpaRosters(entityManager, vault);
        keepUnits = new KeepUnits(units, scopes, audit, outbox, directory);
        importUnits = new ImportUnits(units, keepUnits, scopes);
        browsePeople = new BrowsePeople(persons, units, scopes, scopes);
        keepPeople = new KeepPeople(persons, units, enrolled, accounts, campaigns, scopes, audit, outbox, clock);
        browseEnrolments = new BrowseEnrolments(enrolled, persons, units, accounts, campaigns, scopes, scopes, audit);
        var news = new ParticipantNews(outbox);
        enrol = new Enrol(persons, units, enrolled, campaigns, scopes, news, audit, clock);
        settle = new SettleEnrolment(enrolled, persons, units, campaigns, scopes, news, outbox, audit, clock);
        upload = new UploadRoster(rosters, campaigns, scopes, vault, audit, transaction, clock);
        draw = new DrawRoster(plugins, upload);
        var ways = new RosterWays(submissions, units, scopes);
        var move = new MoveSubmissions(submissions, rosters, campaigns, audit, clock);
        keepRosters = new KeepRosters(rosters, campaigns, submissions, scans, ways, scopes, audit);
        rotate = new RotateKeys(entityManager, dataKeys, vault, List.of(new Watched(new SealedPeople(entityManager)), new Watched(new SealedRosterRows(entityManager)),
                new Watched(new SealedSheetParts(entityManager)), new Watched(new SealedScanParts(entityManager))), audit, clock);
        keepScans = new KeepScans(scans, keepRosters, vault, audit, clock);
        handIn = new HandInRoster(submissions, units, keepRosters, ways, move, scopes, clock);
        decide = new DecideSubmission(submissions, units, ways, move, scopes);
        browseSubmissions = new BrowseSubmissions(submissions, units, ways, scopes);
        var read = new ReadRoster(rosters, units, campaigns, vault, plugins, transaction, clock);
        var apply = new ApplyRoster(rosters, enrolled, units, outbox, audit, transaction, clock) {
            @Override
            public void apply(Roster roster, UUID worker) {
                transaction.run(() -> super.apply(roster, worker));
            }
        };
        work = new WorkOnRosters(rosters, read, apply, transaction, clock);
        keepAccounts = new KeepAccounts(accounts, persons, units, scopes, vault, audit, clock);
        activate = new ActivateAccount(accounts, persons, realm, vault, outbox, audit, transaction, clock);
        carry = new CarryAccounts(accounts, persons, realm, transaction, clock);
        appoint = new Appoint(appointments, persons, units, accounts, scopes, scopes, audit, clock);
        in(dataKeys::prepare);
        in(() -> keepUnits.root());
    }

    /** As the server does for a request or job: city set, one transaction for a use case. */
    public <T> T in(Supplier<T> work) {
        return CurrentTenant.as(city, () -> CURRENT.get() == null ? transaction.call(work) : work.get());
    }

    public void in(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** City set, no transaction: for work that opens its own. */
    public <T> T as(Callable<T> work) {
        return database.as(city, work);
    }

    /** As this caller; the platform's own thread-locals are left clean. */
    public <T> T by(Caller caller, Callable<T> work) {
        var before = CurrentCaller.find();
        CurrentCaller.enter(caller);
        try {
            return as(work);
        } finally {
            CurrentCaller.leave();
            before.ifPresent(CurrentCaller::enter);
        }
    }

    public static Caller cityAdmin() {
        return new Caller("subject-of-city-admin", "city.admin", "市管理员", Set.of(Role.CITY_ADMIN));
    }

    public static Caller caller(String subject, Role... roles) {
        return new Caller(subject, "u-" + subject, "某", Set.of(roles));
    }

    public UnitDetails unit(UnitDetails parent, String name) {
        return unit(parent, name, UnitKind.DEPARTMENT);
    }

    public UnitDetails unit(UnitDetails parent, String name, UnitKind kind) {
        return by(cityAdmin(), () -> in(() -> keepUnits.create(new UnitDraft(name, kind, parent.id(), null, List.of(), null, 0, List.of()))));
    }

    public UnitDetails root() {
        return in(() -> keepUnits.root());
    }

    /** One value by native SQL, for looking behind the scenes. */
    public Object query(String sql) {
        return entityManager.createNativeQuery(sql, Object.class).getSingleResult();
    }

    public int update(String sql) {
        return entityManager.createNativeQuery(sql).executeUpdate();
    }

    /** A store that the test can have die when its piece is done. */
    private final class Watched implements SealedStore {
        private final SealedStore store;

        Watched(SealedStore store) {
            this.store = store;
        }

        @Override
        public String name() {
            return store.name();
        }

        @Override
        public long rows() {
            return store.rows();
        }

        @Override
        public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
            var piece = store.reseal(after, limit, reseal);
            var crash = crashing;
            return crash == null ? piece : crash.apply(piece);
        }
    }

    /** All work on rosters that waits. */
    public void workOff() {
        as(() -> {
            for (var claimed = work.claim(); claimed.isPresent(); claimed = work.claim()) {
                work.run(claimed.get());
            }
            return true;
        });
    }

    public <E extends DomainEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The campaign as its city closes it. */
    public void closeCampaign() {
        campaign = new Campaign(CAMPAIGN.id(), CAMPAIGN.year(), CAMPAIGN.title(), Campaign.State.CLOSED, CAMPAIGN.tiers(), CAMPAIGN.rules());
    }

    private final class Transactions extends InTransaction {
        @Override
        public <T> T call(Supplier<T> step) {
            var before = CURRENT.get();
            try {
                return database.transactionally(em -> {
                    CURRENT.set(em);
                    return step.get();
                });
            } finally {
                CURRENT.set(before);
            }
        }

        @Override
        public void run(Runnable step) {
            call(() -> {
                step.run();
                return true;
            });
        }
    }

    private final class OneCampaign implements Campaigns {
        @Override
        public Optional<Campaign> find(UUID id) {
            return Optional.of(campaign).filter(found -> found.id().equals(id));
        }

        @Override
        public Optional<Campaign> current() {
            return Optional.of(campaign).filter(Campaign::isOpen);
        }
    }

    /** A clock that tests set. */
    public static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        public void set(String instant) {
            now = Instant.parse(instant);
        }

        public void plusSeconds(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
