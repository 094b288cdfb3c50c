package org.xuefa.certification.usecase;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.certification.document.ChosenDocument;
import org.xuefa.certification.document.PdfCertificate;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.DrawingSetting;
import org.xuefa.certification.domain.IssuingCity;
import org.xuefa.certification.persistence.JpaCertificates;
import org.xuefa.certification.persistence.JpaDrawingSetting;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;

/** One city with people and results; what lies upstream is played by maps, certificates are in the real database. */
final class CertificationBench implements People, Participation {
    final Database database;
    final TenantId tenant;
    final UUID campaignId = UUID.randomUUID();
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final Map<UUID, Person> people = new ConcurrentHashMap<>();
    final Map<UUID, Result> results = new ConcurrentHashMap<>();
    final Caller admin = new Caller("admin", "admin", "管理员", Set.of(Role.CITY_ADMIN));
    final Clock clock = Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), ZoneOffset.UTC);
    volatile Scope scope = Scope.WHOLE_CITY;
    volatile Scope administered = Scope.WHOLE_CITY;

    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(CertificationBench.class.getClassLoader(), new Class<?>[] {EntityManager.class},
            (_, method, arguments) -> {
                try {
                    return method.invoke(current.get(), arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    private final Results known = new Results() {
        @Override
        public Optional<Result> of(UUID campaign, UUID person) {
            return Optional.ofNullable(results.get(person));
        }

        @Override
        public List<Result> findAll(UUID campaign, Collection<UUID> persons) {
            return persons.stream().flatMap(person -> of(campaign, person).stream()).toList();
        }

        @Override
        public List<Result> ofPerson(UUID person) {
            return of(campaignId, person).stream().toList();
        }
    };
    private final Campaigns campaigns = new Campaigns() {
        @Override
        public Optional<Campaign> find(UUID id) {
            return current();
        }

        @Override
        public Optional<Campaign> current() {
            return Optional.of(new Campaign(campaignId, 2026, "2026 年度学法考试", Campaign.State.OPEN, List.of(new Tier("staff", "国家工作人员")), RuleSet.template(2026)));
        }
    };
    private final AuditLog audit = new AuditLog() {
        @Override
        public void record(String action, String objectType, String objectId, Map<String, ?> facts) {
            audited.add(action);
        }

        @Override
        public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {
            audited.add(action + ": " + reason);
        }
    };
    private final IssuingCity.Current city = () -> new IssuingCity("620600", "武威市司法局", "https://xuefa.example/wuwei/verify/");
    final JpaCertificates certificates = new JpaCertificates(entityManager);
    final IssueCertificate issue = new IssueCertificate(certificates, known, campaigns, this, this, city, events::add, audit, clock);
    final OwnCertificates own = new OwnCertificates(certificates, issue, known, this);
    final SuperviseCertificates supervise = new SuperviseCertificates(certificates, _ -> scope, _ -> administered, events::add, audit, clock);
    final VerifyCertificate verify = new VerifyCertificate(certificates);
    final JpaDrawingSetting drawingSetting = new JpaDrawingSetting(entityManager);
    final OnePlugin plugins = new OnePlugin();
    final DownloadCertificate download = new DownloadCertificate(new KeepDocuments(certificates, drawingSetting, clock) {
        @Override
        public Optional<byte[]> find(UUID id) {
            return tx(() -> super.find(id));
        }

        @Override
        public void keep(UUID id, byte[] bytes) {
            run(() -> super.keep(id, bytes));
        }

        @Override
        public DrawingSetting drawing() {
            return tx(super::drawing);
        }
    }, new ChosenDocument(new PdfCertificate(), plugins), city);
    final ChooseDrawing choose = new ChooseDrawing(drawingSetting, plugins, audit);

    CertificationBench(Database database) {
        this.database = database;
        this.tenant = database.newTenant();
    }

    <T> T tx(Supplier<T> work) {
        return database.in(tenant, real -> {
            current.set(real);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    void run(Runnable work) {
        tx(() -> {
            work.run();
            return true;
        });
    }

    UUID passed(String name, int score) {
        var id = UUID.randomUUID();
        people.put(id, new Person(id, name, new UUID(5, 5), "测试单位", "/city/unit/", "staff", null, id.toString()));
        result(id, score);
        return id;
    }

    void result(UUID person, int score) {
        var grade = score >= 90 ? Grade.EXCELLENT : score >= 80 ? Grade.GOOD : score >= 60 ? Grade.PASS : Grade.FAIL;
        results.put(person, new Result(campaignId, person, new UUID(6, 6), 1, score, grade, clock.instant(), 1));
    }

    void settle(UUID person) {
        run(() -> issue.settle(campaignId, person));
    }

    List<Certificate> of(UUID person) {
        return tx(() -> certificates.of(campaignId, person));
    }

    Caller caller(UUID person) {
        return new Caller(person.toString(), "u", "u", Set.of(Role.LEARNER));
    }

    @Override
    public Optional<Person> ofSubject(String subject) {
        return people.values().stream().filter(person -> subject.equals(person.subject())).findAny();
    }

    @Override
    public Optional<Person> find(UUID person) {
        return Optional.ofNullable(people.get(person));
    }

    @Override
    public List<Person> findAll(Collection<UUID> ids) {
        return people.values().stream().filter(person -> ids.contains(person.id())).toList();
    }

    @Override
    public Optional<Participant> find(UUID campaign, UUID person) {
        return find(person).map(known -> new Participant(person, campaign, known.unitId(), known.unitPath(), "staff", true, false));
    }

    @Override
    public List<Participant> findAll(UUID campaign, Collection<UUID> ids) {
        return ids.stream().flatMap(id -> find(campaign, id).stream()).toList();
    }

    @Override
    public List<Participant> page(UUID campaign, UUID after, int limit) {
        return List.of();
    }
}
