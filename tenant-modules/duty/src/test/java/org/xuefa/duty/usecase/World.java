package org.xuefa.duty.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.duty.persistence.JpaDutyImports;
import org.xuefa.duty.persistence.JpaDutyLists;
import org.xuefa.duty.persistence.JpaElectiveChoices;
import org.xuefa.duty.persistence.JpaFigureBook;
import org.xuefa.duty.persistence.JpaLedger;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.UnitNames;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.CourseStudies;
import org.xuefa.learning.CourseStudy;
import org.xuefa.learning.CourseSummary;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.DutyItem;
import org.xuefa.learning.Elective;
import org.xuefa.learning.InstalledPack;
import org.xuefa.learning.InstalledPacks;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.spi.Credit;
import org.xuefa.spi.TenantId;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.Statutes;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.UnitOfWork;

/** A city with an open campaign and all of duty on the real database; the features upstream are in memory. */
final class World {
    static final String ENVIRONMENT = "中华人民共和国环境保护法";
    static final String WETLAND = "中华人民共和国湿地保护法";
    static final String CONSTITUTION = "中华人民共和国宪法";
    private static final List<String> LAWS = List.of(ENVIRONMENT, WETLAND, CONSTITUTION);

    final UnitOfWork work;
    final TenantId tenant;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-08-01T02:00:00Z"));
    final Campaign campaign = new Campaign(UUID.randomUUID(), 2026, "2026年度", Campaign.State.OPEN,
            List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员")), RuleSet.template(2026));
    final Map<UUID, Unit> units = new LinkedHashMap<>();
    /** By id as text, which is the order of the database. */
    final ConcurrentSkipListMap<String, Participant> participants = new ConcurrentSkipListMap<>();
    final Map<UUID, Map<UUID, CourseStudy>> studied = new ConcurrentHashMap<>();
    final List<CourseSummary> courses = new CopyOnWriteArrayList<>();
    final List<InstalledPack> packs = new CopyOnWriteArrayList<>();
    final Map<String, Person> people = new HashMap<>();
    final Map<UUID, Elective.Progress> progress = new HashMap<>();
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    Scope scope = Scope.WHOLE_CITY;
    CreditBalance balance = new CreditBalance(Credit.of(300), Credit.ZERO, Credit.of(300), Credit.of(1000), false, false, false);

    final Unit city;
    final Unit ecology;
    final Unit justice;
    final Unit county;
    final Unit countyJustice;

    final KeepLists lists;
    final KeepItems items;
    final ImportDuties imports;
    final LinkCourses links;
    final FollowStudies follow;
    final FollowChoices followChoices;
    final RecountDuties recounts;
    final ReadCoverage coverage;
    final ExportDuties export;
    final KeepLedger ledger;
    final ReadLedger readLedger;
    final ReadStudiers studiers;
    final ChooseElectives electives;
    final JpaFigureBook book;
    final JpaDutyLists store;

    World(Database database) {
        work = new UnitOfWork(database);
        tenant = database.newTenant();
        city = unit("武威市", UnitKind.CITY, null);
        ecology = unit("武威市生态环境局", UnitKind.DEPARTMENT, city);
        justice = unit("武威市司法局", UnitKind.DEPARTMENT, city);
        county = unit("凉州区", UnitKind.COUNTY, city);
        countyJustice = unit("凉州区司法局", UnitKind.DEPARTMENT, county);
        var em = work.entityManager();
        var clock = clock();
        store = new JpaDutyLists(em);
        book = new JpaFigureBook(em);
        AuditLog audit = new AuditLog() {
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts) { audited.add(action + " " + new TreeMap<>(facts)); }
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) { audited.add(action); }
        };
        var laws = new Laws(statutes());
        lists = new KeepLists(store, book, events::add, audit, clock);
        items = new KeepItems(lists, store, tree(), laws, audit);
        imports = new ImportDuties(lists, store, new JpaDutyImports(em), names(), laws, audit, clock);
        var open = new OpenLists(store, campaigns());
        var teaching = new TeachingCourses(() -> List.copyOf(courses), packs(), names(), laws);
        var count = new CountFigures(book, tree());
        links = new LinkCourses(lists, open, store, book, teaching, count, audit, clock);
        follow = new FollowStudies(campaigns(), participation(), studies(), open, book, count);
        var choices = new JpaElectiveChoices(em);
        followChoices = new FollowChoices(() -> List.copyOf(courses), choices);
        recounts = new RecountDuties(campaigns(), studies(), open, store, book, follow, links, count, audit, clock);
        var areas = new Areas(_ -> scope, tree());
        coverage = new ReadCoverage(lists, store, book, links, teaching, areas, tree(), clock);
        export = new ExportDuties(lists, store, names(), coverage, audit);
        var entries = new JpaLedger(em);
        ledger = new KeepLedger(entries, areas, audit, clock);
        readLedger = new ReadLedger(entries, open, store, book, new StudyEvidence(book, () -> List.copyOf(courses), tree()), areas, audit);
        studiers = new ReadStudiers(lists, store, book, areas, tree(), people());
        electives = new ChooseElectives(campaigns(), people(), participation(), this::electives, (_, _) -> balance, choices, store, open, book, clock);
    }

    /** One request of a caller with these roles: its own transaction. */
    <T> T as(Role role, Supplier<T> deed) {
        return as("subject-" + role, Set.of(role), deed);
    }

    <T> T as(String subject, Set<Role> roles, Supplier<T> deed) {
        CurrentCaller.enter(new Caller(subject, "user", "某人", roles));
        try {
            return work.in(tenant, deed);
        } finally {
            CurrentCaller.leave();
        }
    }

    void run(Runnable deed) {
        work.run(tenant, deed);
    }

    private Clock clock() {
        return new Clock() {
            @Override public ZoneId getZone() { return ZoneOffset.UTC; }
            @Override public Clock withZone(ZoneId zone) { return this; }
            @Override public Instant instant() { return now.get(); }
        };
    }

    Unit unit(String name, UnitKind kind, @Nullable Unit parent) {
        var id = UUID.randomUUID();
        var unit = new Unit(id, name, kind, parent == null ? null : parent.id(), (parent == null ? "/" : parent.path()) + id + "/");
        units.put(id, unit);
        return unit;
    }

    /** Hangs a unit with all below it under another. */
    void hang(Unit moved, Unit parent) {
        var old = Objects.requireNonNull(units.get(moved.id())).path();
        var fresh = Objects.requireNonNull(units.get(parent.id())).path() + moved.id() + "/";
        units.replaceAll((id, unit) -> unit.path().startsWith(old)
                ? new Unit(id, unit.name(), unit.kind(), id.equals(moved.id()) ? parent.id() : unit.parentId(), fresh + unit.path().substring(old.length())) : unit);
    }

    UUID person(Unit unit) {
        var id = UUID.randomUUID();
        place(id, unit, true);
        return id;
    }

    void place(UUID person, Unit unit, boolean confirmed) {
        participants.put(person.toString(), new Participant(person, campaign.id(), unit.id(), unit.path(), "staff", confirmed, false));
    }

    /** A learner with an account; the answer is its subject. */
    String learner(Unit unit, @Nullable String post) {
        var id = person(unit);
        var subject = "learner-" + id;
        people.put(subject, new Person(id, "学员", unit.id(), unit.name(), unit.path(), "staff", post, subject));
        return subject;
    }

    /** Gives somebody who takes part a name. */
    void named(UUID person, String name) {
        var place = Objects.requireNonNull(participants.get(person.toString()));
        people.put("subject-of-" + person, new Person(person, name, place.unitId(), "", place.unitPath(), "staff", null, null));
    }

    CourseSummary course(String title, String theme, String department) {
        var course = new CourseSummary(UUID.randomUUID(), true, title, "", theme, List.of("staff"), department, "", Credit.of(60), 3, 900, Instant.EPOCH, false);
        courses.add(course);
        return course;
    }

    /** A pack with one course that names these duty items. */
    CourseSummary pack(String title, String theme, String department, DutyItem... duties) {
        var course = course(title, theme, department);
        packs.add(new InstalledPack("pack-" + title, "1.0.0", title, department, false, List.of(duties), List.of(course.id())));
        return course;
    }

    void study(UUID person, CourseSummary course, String day, boolean finished, int seconds) {
        var at = LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.ofHours(8));
        studied.computeIfAbsent(person, _ -> new ConcurrentHashMap<>()).merge(course.id(), new CourseStudy(person, course.id(), at, finished ? at : null, seconds),
                (old, fresh) -> new CourseStudy(person, course.id(), old.studiedAt(), old.finishedAt() == null ? fresh.finishedAt() : old.finishedAt(), old.countedSeconds() + fresh.countedSeconds()));
    }

    private Campaigns campaigns() {
        return new Campaigns() {
            @Override public Optional<Campaign> find(UUID id) { return Optional.of(campaign).filter(open -> open.id().equals(id)); }
            @Override public Optional<Campaign> current() { return Optional.of(campaign); }
        };
    }

    private Participation participation() {
        return new Participation() {
            @Override public Optional<Participant> find(UUID campaignId, UUID personId) { return Optional.ofNullable(participants.get(personId.toString())); }
            @Override public List<Participant> findAll(UUID campaignId, Collection<UUID> ids) { return ids.stream().flatMap(id -> find(campaignId, id).stream()).toList(); }
            @Override public List<Participant> page(UUID campaignId, UUID after, int limit) { return List.of(); }
        };
    }

    private CourseStudies studies() {
        return new CourseStudies() {
            @Override public List<CourseStudy> of(UUID campaignId, Collection<UUID> ids) {
                return ids.stream().flatMap(id -> studied.getOrDefault(id, Map.of()).values().stream()).toList();
            }
            @Override public List<UUID> people(UUID campaignId, UUID after, int limit) {
                return studied.keySet().stream().map(UUID::toString).sorted().filter(id -> id.compareTo(after.toString()) > 0).limit(limit).map(UUID::fromString).toList();
            }
        };
    }

    private InstalledPacks packs() {
        return new InstalledPacks() {
            @Override public List<InstalledPack> all() { return List.copyOf(packs); }
            @Override public Optional<InstalledPack> ofCourse(UUID courseId) { return packs.stream().filter(pack -> pack.courseIds().contains(courseId)).findAny(); }
        };
    }

    private List<Elective> electives(UUID campaignId, UUID personId) {
        return courses.stream().filter(CourseSummary::elective).map(course -> new Elective(course, progress.getOrDefault(course.id(), Elective.Progress.NOT_STARTED),
                Credit.of(30), Credit.of(40), Credit.ZERO, Credit.of(90), Credit.of(100))).toList();
    }

    private People people() {
        return new People() {
            @Override public Optional<Person> ofSubject(String subject) { return Optional.ofNullable(people.get(subject)); }
            @Override public Optional<Person> find(UUID personId) { return people.values().stream().filter(person -> person.id().equals(personId)).findAny(); }
            @Override public List<Person> findAll(Collection<UUID> ids) { return ids.stream().flatMap(id -> find(id).stream()).toList(); }
        };
    }

    private Statutes statutes() {
        return new Statutes() {
            @Override public Optional<Law> law(String title) {
                return LAWS.stream().filter(law -> law.equals(title) || law.equals("中华人民共和国" + title)).findAny()
                        .map(law -> new Law(new UUID(2, LAWS.indexOf(law)), law, law.substring(7), "法律", List.of(), List.of()));
            }
            @Override public Optional<Article> article(String law, String versionDate, String article) { return Optional.empty(); }
            @Override public List<Citation> unknown(Collection<Citation> citations) { return List.of(); }
            @Override public List<org.xuefa.statutes.Amendment> amended(Collection<Citation> citations) { return List.of(); }
            @Override public List<Citation> outdated(Collection<Citation> citations) { return List.of(); }
        };
    }

    private UnitNames names() {
        return new UnitNames() {
            @Override public Map<String, List<Unit>> meant(Collection<String> words) {
                return words.stream().distinct().collect(Collectors.toMap(Function.identity(), word -> units.values().stream().filter(unit -> unit.name().equals(word)).toList()));
            }
            @Override public Map<UUID, String> creditCodes(Collection<UUID> ids) { return Map.of(); }
            @Override public Map<UUID, List<String>> names(Collection<UUID> ids) {
                return tree().findAll(ids).stream().collect(Collectors.toMap(Unit::id, unit -> List.of(unit.name())));
            }
        };
    }

    Units tree() {
        return new Units() {
            @Override public Optional<Unit> find(UUID unitId) { return Optional.ofNullable(units.get(unitId)); }
            @Override public List<Unit> findAll(Collection<UUID> ids) { return ids.stream().map(units::get).filter(Objects::nonNull).toList(); }
            @Override public Optional<Unit> root() { return Optional.of(city); }
            @Override public List<Unit> children(UUID unitId) { return units.values().stream().filter(unit -> unitId.equals(unit.parentId())).toList(); }
            @Override public List<Unit> subtree(UUID unitId) {
                var top = Objects.requireNonNull(units.get(unitId));
                return new ArrayList<>(units.values()).stream().filter(unit -> unit.path().startsWith(top.path())).toList();
            }
        };
    }
}
