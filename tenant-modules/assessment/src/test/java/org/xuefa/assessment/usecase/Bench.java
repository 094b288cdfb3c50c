package org.xuefa.assessment.usecase;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.BlueprintLine;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.persistence.JpaBlueprints;
import org.xuefa.assessment.persistence.JpaPapers;
import org.xuefa.assessment.persistence.JpaQuestionBank;
import org.xuefa.assessment.persistence.JpaQuestionKeys;
import org.xuefa.assessment.persistence.JpaQuestionTexts;
import org.xuefa.assessment.persistence.JpaRulings;
import org.xuefa.assessment.persistence.JpaSittings;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.learning.CreditBalance;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.Credit;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;

/**
 * One city with a campaign, a bank and learners, on the real database; what lies upstream is played by maps. Use cases run as in the server: each
 * call of {@link #tx} is one transaction.
 */
final class Bench implements People, Participation {
    static final Instant START = Instant.parse("2026-10-15T02:00:00Z");
    final Database database;
    final TenantId tenant;
    final UUID campaignId = UUID.randomUUID();
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final Map<String, Person> people = new ConcurrentHashMap<>();
    final Map<UUID, Integer> credits = new ConcurrentHashMap<>();
    final AtomicInteger creditsAsked = new AtomicInteger();
    RuleSet rules = RuleSet.template(2026);
    volatile Instant now = START;
    Scope scope = Scope.WHOLE_CITY;
    Scope administered = Scope.WHOLE_CITY;
    volatile @Nullable RuntimeException breakAtEvent;

    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(Bench.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (_, method, arguments) -> {
        var real = current.get();
        if (real == null) {
            throw new IllegalStateException("outside a transaction");
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    });
    final Clock clock = new Clock() {
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
    };
    final AuditLog audit = new AuditLog() {
        @Override
        public void record(String action, String objectType, String objectId, Map<String, ?> facts) {
            audited.add(action);
        }

        @Override
        public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {
            audited.add(action + ": " + reason);
        }
    };
    final Campaigns campaigns = new Campaigns() {
        @Override
        public Optional<Campaign> find(UUID id) {
            return id.equals(campaignId) ? current() : Optional.empty();
        }

        @Override
        public Optional<Campaign> current() {
            return Optional.of(new Campaign(campaignId, 2026, "2026 年度学法考试", Campaign.State.OPEN, List.of(new Tier("staff", "国家工作人员")), rules));
        }
    };
    final JpaQuestionBank bank = new JpaQuestionBank(entityManager);
    final JpaSittings sittings = new JpaSittings(entityManager);
    final JpaPapers papers = new JpaPapers(entityManager);
    final JpaBlueprints blueprints = new JpaBlueprints(entityManager);
    final JpaQuestionTexts texts = new JpaQuestionTexts(entityManager);
    final JpaQuestionKeys keys = new JpaQuestionKeys(entityManager);
    final JpaRulings rulings = new JpaRulings(entityManager);
    final Candidates candidates = new Candidates(this, this, (_, person) -> {
        creditsAsked.incrementAndGet();
        return balance(credits.getOrDefault(person, 1000));
    });
    final DrawPapers draw = new DrawPapers(blueprints, bank, papers, clock);
    final MarkPaper marker = new MarkPaper(sittings, papers, keys, rulings, candidates, this::publish);
    final HandIn handIn = new HandIn(sittings, candidates, marker, clock) {
        @Override
        public Sitting whenDue(UUID id) {
            return tx(() -> super.whenDue(id));
        }
    };
    final BeginSitting begin = new BeginSitting(campaigns, candidates, sittings, blueprints, papers, draw, this::publish, clock) {
        @Override
        public Begun begin(UUID campaign, Caller caller) {
            return tx(() -> super.begin(campaign, caller));
        }
    };
    final StartSitting start = new StartSitting(begin, handIn);
    final SaveAnswer save = new SaveAnswer(sittings, clock);
    final ResumeSitting resume = new ResumeSitting(sittings, papers, texts, candidates, clock);
    final ShowResult result = new ShowResult(sittings, papers, texts, marker, rulings, campaigns, candidates, clock);
    final VisitExamHall hall = new VisitExamHall(campaigns, candidates, sittings, blueprints, clock);
    final DesignPapers design = new DesignPapers(campaigns, blueprints, bank, papers, audit, clock);
    final ChangeQuestion change = new ChangeQuestion(bank, _ -> {}, papers, this::publish, audit, clock);
    final CreateQuestion create = new CreateQuestion(bank, this::publish, audit, clock);
    final SuperviseSittings supervise = new SuperviseSittings(sittings, marker, rulings, campaigns, this, this, _ -> scope, _ -> administered, audit, clock);
    final RegradeQuestion regrade = new RegradeQuestion(campaigns, bank, rulings, sittings, marker, this::publish, audit, clock);

    Bench(Database database) {
        this.database = database;
        this.tenant = database.newTenant();
    }

    /** 100 questions, and a published blueprint of 50 worth two points each. */
    static Bench ready(Database database) {
        var bench = new Bench(database);
        bench.fillBank(60, 25, 15);
        bench.publish(new Design(List.of(line(QuestionType.SINGLE, 30, 2), line(QuestionType.MULTIPLE, 12, 2), line(QuestionType.TRUEFALSE, 8, 2))), 20);
        return bench;
    }

    static BlueprintLine line(QuestionType type, int count, int points) {
        return new BlueprintLine(type, null, null, count, points);
    }

    <T> T tx(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
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

    <T> T inCity(Supplier<T> work) {
        return CurrentTenant.as(tenant, work);
    }

    void fillBank(int singles, int multiples, int truefalses) {
        run(() -> {
            for (int at = 0; at < singles + multiples + truefalses; at++) {
                var type = at < singles ? QuestionType.SINGLE : at < singles + multiples ? QuestionType.MULTIPLE : QuestionType.TRUEFALSE;
                var options = type == QuestionType.TRUEFALSE ? List.<String>of() : List.of("选项甲" + at, "选项乙" + at, "选项丙" + at, "选项丁" + at);
                var answer = switch (type) {
                    case SINGLE -> List.of(1 + at % 4);
                    case MULTIPLE -> List.of(1, 2 + at % 3);
                    case TRUEFALSE -> List.of(1 + at % 2);
                };
                bank.add(new QuestionBank.NewQuestion(QuestionState.ACTIVE, "constitution", 1 + at % 3,
                        QuestionContent.of(type, "第 " + at + " 题的题干？", options, answer, "中华人民共和国宪法", "第一条", "解析 " + at), "own", "test:" + at, ""), clock.instant());
            }
        });
    }

    void publish(Design newDesign, int stock) {
        tx(() -> design.save(campaignId, "staff", OptionalInt.empty(), newDesign, stock));
        int revision = tx(() -> blueprints.find(campaignId, "staff").orElseThrow().revision());
        tx(() -> design.publish(campaignId, "staff", revision));
    }

    void stock(int batch) {
        tx(() -> draw.topUp(blueprints.find(campaignId, "staff").orElseThrow().id(), batch));
    }

    Caller learner(String name) {
        people.computeIfAbsent(name, _ -> new Person(UUID.randomUUID(), name, new UUID(5, 5), "测试单位", "/city/unit/", "staff", null, name));
        return new Caller(name, name, name, Set.of(Role.LEARNER));
    }

    UUID personId(Caller caller) {
        return people.get(caller.subject()).id();
    }

    void publish(DomainEvent event) {
        var broken = breakAtEvent;
        if (broken != null) {
            throw broken;
        }
        events.add(event);
    }

    static CreditBalance balance(int credits) {
        return new CreditBalance(Credit.of(credits), Credit.ZERO, Credit.of(credits), Credit.of(1000), credits >= 1000, true, true);
    }

    @Override
    public Optional<Person> find(UUID id) {
        return people.values().stream().filter(person -> person.id().equals(id)).findAny();
    }

    @Override
    public Optional<Person> ofSubject(String subject) {
        return Optional.ofNullable(people.get(subject));
    }

    @Override
    public List<Person> findAll(Collection<UUID> ids) {
        return people.values().stream().filter(person -> ids.contains(person.id())).toList();
    }

    @Override
    public Optional<Participant> find(UUID campaign, UUID person) {
        return people.values().stream().filter(known -> known.id().equals(person)).findAny()
                .map(known -> new Participant(person, campaign, known.unitId(), known.unitPath(), "staff", true, false));
    }

    @Override
    public List<Participant> findAll(UUID campaign, Collection<UUID> ids) {
        return new ArrayList<>(ids.stream().flatMap(id -> find(campaign, id).stream()).toList());
    }

    @Override
    public List<Participant> page(UUID campaign, UUID after, int limit) {
        return List.of();
    }
}
