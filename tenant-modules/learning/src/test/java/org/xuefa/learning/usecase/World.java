package org.xuefa.learning.usecase;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.PackMedia;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.persistence.JpaAccounts;
import org.xuefa.learning.persistence.JpaBatches;
import org.xuefa.learning.persistence.JpaCourses;
import org.xuefa.learning.persistence.JpaEditions;
import org.xuefa.learning.persistence.JpaMedia;
import org.xuefa.learning.persistence.JpaPacks;
import org.xuefa.learning.persistence.JpaPractices;
import org.xuefa.learning.persistence.JpaReviews;
import org.xuefa.learning.persistence.JpaStudy;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.web.Cursors;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.UnitOfWork;

/** A city with an open campaign, its learners and all of learning on the real database; the upstream features are fakes. */
final class World {
    final UnitOfWork work;
    final TenantId city;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-10T01:00:00Z"));
    final AtomicReference<Campaign> campaign;
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final Map<String, Person> people = new ConcurrentHashMap<>();
    final Set<UUID> unconfirmed = ConcurrentHashMap.newKeySet();

    final JpaStudy study;
    final JpaAccounts accounts;
    final JpaCourses courses;
    final CatalogueBook catalogue;
    final StartStudy start;
    final ReportStudy report;
    final EndStudy end;
    final ReadStudy readStudy;
    final CloseSilentSessions silent;
    final StartPractice startPractice;
    final TakePractice practice;
    final CreditBook credits;
    final ReadCredits readCredits;
    final RecheckTargets recheck;
    final ReadHome home;
    final ReadMyCourses myCourses;
    final EditCourse edit;
    final PublishCourse publish;
    final ReviewCourse review;
    final LawBook laws = new LawBook();
    final CheckCitations citations;
    final ForetellPublication foretell;
    final EditBatches batches;
    final EditMedia editMedia;
    final ReadMedia readMedia;
    final InstallPack install;
    final ShippedPacks shipped;
    final InstalledPackBook installedPacks;
    final CourseQuestionBook questions;
    final CourseList courseList;
    final ElectiveBook electives;

    World(Database database) {
        work = new UnitOfWork(database);
        city = database.newTenant();
        campaign = new AtomicReference<>(new Campaign(UUID.randomUUID(), 2026, "2026年度", Campaign.State.OPEN,
                List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员")), RuleSet.template(2026)));
        var em = work.entityManager();
        var clock = clock();
        Campaigns campaigns = new Campaigns() {
            @Override public Optional<Campaign> find(UUID id) { return Optional.of(campaign.get()).filter(open -> open.id().equals(id)); }
            @Override public Optional<Campaign> current() { return Optional.of(campaign.get()).filter(Campaign::isOpen); }
        };
        People known = new People() {
            @Override public Optional<Person> ofSubject(String subject) { return Optional.ofNullable(people.get(subject)); }
            @Override public Optional<Person> find(UUID personId) { return people.values().stream().filter(person -> person.id().equals(personId)).findAny(); }
            @Override public List<Person> findAll(Collection<UUID> ids) { return people.values().stream().filter(person -> ids.contains(person.id())).toList(); }
        };
        Participation participation = new Participation() {
            @Override public Optional<Participant> find(UUID campaignId, UUID personId) {
                return known.find(personId).map(person -> new Participant(personId, campaignId, person.unitId(), person.unitPath(), "staff", !unconfirmed.contains(personId), false));
            }
            @Override public List<Participant> findAll(UUID campaignId, Collection<UUID> ids) { return ids.stream().flatMap(id -> find(campaignId, id).stream()).toList(); }
            @Override public List<Participant> page(UUID campaignId, UUID after, int limit) { return List.of(); }
        };
        AuditLog audit = new AuditLog() {
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts) {}
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {}
        };
        study = new JpaStudy(em);
        accounts = new JpaAccounts(em);
        courses = new JpaCourses(em);
        var practices = new JpaPractices(em);
        var media = new JpaMedia(em, clock);
        var learners = new Learners(campaigns, known, participation);
        catalogue = new CatalogueBook(courses, work::afterCommit);
        var booking = new CreditBooking(accounts, events::add);
        var completion = new Completion(study, catalogue, booking, events::add);
        var desk = new SessionDesk(study, accounts, completion, events::add);
        var records = new LearnerRecords(catalogue, study, practices, accounts);
        var html = new ChapterHtml();
        start = new StartStudy(learners, catalogue, accounts, study, desk, clock);
        report = new ReportStudy(campaigns, accounts, study, completion, desk, clock);
        end = new EndStudy(campaigns, learners, catalogue, accounts, study, desk, clock);
        readStudy = new ReadStudy(learners, study, desk);
        silent = new CloseSilentSessions(campaigns, accounts, study, desk, clock);
        startPractice = new StartPractice(learners, catalogue, courses, accounts, study, practices, clock);
        practice = new TakePractice(learners, campaigns, catalogue, courses, accounts, practices, booking, events::add, clock);
        credits = new CreditBook(campaigns, participation, catalogue, accounts, study, clock);
        readCredits = new ReadCredits(learners, accounts, credits);
        recheck = new RecheckTargets(campaigns, accounts, booking, clock);
        home = new ReadHome(learners, records, catalogue, accounts, clock);
        myCourses = new ReadMyCourses(learners, records, catalogue, courses, clock);
        edit = new EditCourse(courses, audit, clock);
        var reviews = new JpaReviews(em);
        var reviewBook = new ReviewBook(reviews, clock);
        var comparison = new CourseComparison(new JpaEditions(em, courses), html);
        var effects = new CourseEffects(study, campaigns);
        citations = new CheckCitations(courses, laws);
        review = new ReviewCourse(courses, reviews, reviewBook, citations, audit);
        foretell = new ForetellPublication(courses, comparison, effects);
        publish = new PublishCourse(courses, catalogue, html, reviewBook, comparison, effects, citations, events::add, audit, clock);
        batches = new EditBatches(new JpaBatches(em), courses, catalogue, events::add, audit);
        editMedia = new EditMedia(courses, media, audit, clock);
        readMedia = new ReadMedia(media, Cursors.withKey(new byte[32]), clock);
        install = new InstallPack(courses, new JpaPacks(em), effects, publish, new PackFileStore(media), audit, clock);
        shipped = new ShippedPacks(install, new JpaPacks(em));
        installedPacks = new InstalledPackBook(new JpaPacks(em));
        questions = new CourseQuestionBook(courses);
        courseList = new CourseList(catalogue);
        electives = new ElectiveBook(campaigns, known, participation, records, clock);
    }

    Clock clock() {
        return new Clock() {
            @Override public ZoneId getZone() { return ZoneOffset.UTC; }
            @Override public Clock withZone(ZoneId zone) { return this; }
            @Override public Instant instant() { return now.get(); }
        };
    }

    void after(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    /** A confirmed participant; the answer is the subject of the account. */
    String learner() {
        var subject = "subject-" + UUID.randomUUID();
        people.put(subject, new Person(UUID.randomUUID(), "学员", UUID.randomUUID(), "单位", "/x/", "staff", null, subject));
        return subject;
    }

    UUID person(String subject) {
        return people.get(subject).id();
    }

    /** One request of that account: its own transaction. */
    <T> T as(String subject, Supplier<T> deed) {
        return as(subject, Role.LEARNER, deed);
    }

    <T> T asAdministrator(Supplier<T> deed) {
        return as("administrator", Role.CITY_ADMIN, deed);
    }

    <T> T as(String subject, Role role, Supplier<T> deed) {
        CurrentCaller.enter(new Caller(subject, "user", "姓名" + subject, Set.of(role)));
        try {
            return work.in(city, deed);
        } finally {
            CurrentCaller.leave();
        }
    }

    void rules(UnaryOperator<RuleSet> change) {
        campaign.updateAndGet(old -> new Campaign(old.id(), old.year(), old.title(), old.state(), old.tiers(), change.apply(old.rules())));
    }

    /** Installs a pack of one course, whose chapters ask for so many seconds each. */
    PublishedCourse course(String slug, CourseKind kind, int... seconds) {
        install(pack(slug, "1.0.0", kind, IntStream.range(0, seconds.length).mapToObj(index -> chapter(index + 1, "《中华人民共和国宪法》第一条", seconds[index])).toList()));
        return catalogue().stream().filter(course -> course.title().equals("课程" + slug)).findAny().orElseThrow();
    }

    static Pack.Chapter chapter(int number, String markdown, int seconds, Pack.Media... media) {
        return new Pack.Chapter("0" + number + "-x.md", "第" + number + "章", seconds, markdown, List.of(), List.of(media));
    }

    static Pack pack(String slug, String version, CourseKind kind, List<Pack.Chapter> chapters) {
        var questions = IntStream.rangeClosed(1, 12).mapToObj(number -> new Pack.Question("q-" + number, Pack.QuestionType.SINGLE, "01-x.md", 1, "题" + number,
                List.of("对", "错一", "错二", "错三"), List.of(1), "中华人民共和国宪法", "第一条", "因为")).toList();
        return new Pack("pack-" + slug, version, Pack.Kind.valueOf(kind.name()), "包", "", "司法局", List.of(), List.of(),
                List.of(new Pack.Course(slug, "课程" + slug, "", "constitution", List.of("staff"), 60, 30, 40, chapters, questions)));
    }

    PackEffect install(Pack pack) {
        return install(pack, file -> InputStream.nullInputStream());
    }

    PackEffect install(Pack pack, PackMedia media) {
        return as("editor", () -> install.install(pack, media));
    }

    List<PublishedCourse> catalogue() {
        return as("editor", () -> catalogue.current().courses());
    }

    SessionDesk.SessionView start(String subject, PublishedCourse course, int chapter, String clientId) {
        return start(subject, course, chapter, clientId, false);
    }

    SessionDesk.SessionView start(String subject, PublishedCourse course, int chapter, String clientId, boolean takeOver) {
        return as(subject, () -> start.start(course.id(), course.chapters().get(chapter).id(), StudySession.Client.PC, clientId, takeOver));
    }

    SessionDesk.SessionView report(String subject, SessionDesk.SessionView view) {
        return as(subject, () -> report.report(view.session().id(), StudySession.Activity.READING));
    }

    SessionDesk.SessionView end(String subject, SessionDesk.SessionView view) {
        return as(subject, () -> end.end(view.session().id(), StudySession.Activity.READING));
    }

    /** Reads with a report every fifteen seconds. */
    SessionDesk.SessionView read(String subject, SessionDesk.SessionView view, int seconds) {
        var last = view;
        for (int second = 0; second < seconds; second += 15) {
            after(Duration.ofSeconds(Math.min(15, seconds - second)));
            last = report(subject, view);
        }
        return last;
    }

    /** Studies all chapters of a course. */
    void finish(String subject, PublishedCourse course) {
        for (int chapter = 0; chapter < course.chapters().size(); chapter++) {
            var session = start(subject, course, chapter, "tab-one-1");
            read(subject, session, course.chapters().get(chapter).requiredSeconds());
            end(subject, session);
        }
    }
}
