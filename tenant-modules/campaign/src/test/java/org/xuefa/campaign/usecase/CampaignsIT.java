package org.xuefa.campaign.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CampaignClosed;
import org.xuefa.campaign.CampaignOpened;
import org.xuefa.campaign.CampaignRulesChanged;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.ReadinessContributor;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.ScoreRule;
import org.xuefa.campaign.Window;
import org.xuefa.campaign.Windows;
import org.xuefa.campaign.domain.CampaignProblem;
import org.xuefa.campaign.domain.CampaignReadiness;
import org.xuefa.campaign.domain.RulesVersion;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.campaign.persistence.JpaCampaigns;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.UnitOfWork;

/** A city's campaigns on the real database: states, versions of the rules, one open campaign, cloning. */
@ExtendWith(DatabaseExtension.class)
class CampaignsIT {
    private final UnitOfWork work;
    private final TenantId city;
    private final TenantId other;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final List<ReadinessContributor> contributors = new ArrayList<>();
    private CreateCampaign create;
    private ChangeCampaign change;
    private OpenAndCloseCampaign state;
    private CheckReadiness readiness;
    private ReadCampaigns read;
    private CampaignBook book;

    CampaignsIT(Database database) {
        work = new UnitOfWork(database);
        city = database.newTenant();
        other = database.newTenant();
    }

    @BeforeEach
    void useCases() {
        var clock = Clock.fixed(Instant.parse("2026-07-10T02:00:00Z"), ZoneOffset.UTC);
        var store = new JpaCampaigns(work.entityManager());
        AuditLog audit = new AuditLog() {
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts) { audited.add(action); }
            @Override public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) { audited.add(action); }
        };
        read = new ReadCampaigns(store);
        book = new CampaignBook(read, work::afterCommit);
        create = new CreateCampaign(store, audit, clock);
        change = new ChangeCampaign(store, book, events::add, audit, clock);
        readiness = new CheckReadiness(store, contributors, clock);
        state = new OpenAndCloseCampaign(store, readiness, book, events::add, audit, clock);
    }

    @Test
    void aDraftFromTheTemplateHasTheDefaultsOfTheNotice() {
        var draft = draft(2026);

        assertThat(draft.campaign().title()).isEqualTo("2026年度国家工作人员学法考试");
        assertThat(draft.campaign().tiers()).extracting(tier -> tier.code()).containsExactly("leader", "staff", "enterprise");
        assertThat(work.<StoredCampaign>in(city, () -> read.one(draft.campaign().id()))).isEqualTo(draft);
        assertThat(draft.campaign().rules()).isEqualTo(RuleSet.template(2026));
        assertThat(audited).containsExactly("campaign.created");
    }

    @Test
    void aYearHasOneCampaign() {
        draft(2026);

        refused(CampaignProblem.CAMPAIGN_YEAR_TAKEN, () -> draft(2026));
    }

    @Test
    void changingARuleMakesAVersionAndKeepsTheOnesBefore() {
        var draft = draft(2026);
        var longer = draft.campaign().rules().withWindows(draft.campaign().rules().windows().plusYears(0));
        var unchanged = change(draft, draft.revision(), longer);
        assertThat(unchanged).as("nothing differs, nothing is made").isEqualTo(draft);

        var changed = change(draft, draft.revision(), attempts(draft.campaign().rules(), 3));
        assertThat(changed.campaign().rules().version()).isEqualTo(2);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(work.<List<Integer>>in(city, () -> read.versions(draft.campaign().id()).stream().map(version -> version.rules().exam().attemptsAllowed()).toList()))
                .containsExactly(3, 1);
        assertThat(events).as("a draft's rules concern nobody yet").isEmpty();
    }

    @Test
    void aVersionFromBeforeTheScoreCouldBeComposedReadsAsTheExamAlone() {
        var draft = draft(2026);
        work.<Integer>in(city, () -> work.entityManager().createNativeQuery("""
                insert into campaign_rules (tenant_id, campaign_id, version, rules, made_at, made_by)
                select tenant_id, campaign_id, 2, rules - 'score', made_at, made_by from campaign_rules where jsonb_exists(rules, 'score')""").executeUpdate());

        assertThat(work.<List<RulesVersion>>in(city, () -> read.versions(draft.campaign().id()))).extracting(version -> version.rules().score())
                .containsExactly(ScoreRule.EXAM, ScoreRule.EXAM);
    }

    @Test
    void aChangeBasedOnAnOldRevisionIsRefused() {
        var draft = draft(2026);
        change(draft, 1, attempts(draft.campaign().rules(), 3));

        refused(CommonProblem.OUTDATED_VERSION, () -> change(draft, 1, attempts(draft.campaign().rules(), 2)));
    }

    @Test
    void wrongRulesAreRefusedWithTheFieldAndNothingIsSaved() {
        var draft = draft(2026);
        var windows = draft.campaign().rules().windows();
        var wrong = draft.campaign().rules().withWindows(new Windows(windows.enrolment(), windows.study(),
                Window.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 20))));

        assertThatThrownBy(() -> change(draft, 1, wrong)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.fields()).extracting(field -> field.pointer()).containsExactly("/rules/windows/exam/from"));
        assertThat(work.<StoredCampaign>in(city, () -> read.one(draft.campaign().id()))).isEqualTo(draft);
    }

    @Test
    void goesFromDraftToOpenToClosedAndTellsEachStep() {
        var draft = draft(2026);
        var id = draft.campaign().id();
        var opened = work.in(city, () -> state.open(id, draft.revision()));
        var changed = change(opened, opened.revision(), attempts(opened.campaign().rules(), 2));
        assertThat(CurrentTenant.as(city, () -> work.required(book::current)).orElseThrow().rules().exam().attemptsAllowed()).isEqualTo(2);
        var closed = work.in(city, () -> state.close(id, changed.revision()));

        assertThat(closed.campaign().state()).isEqualTo(Campaign.State.CLOSED);
        assertThat(events).containsExactly(new CampaignOpened(id), new CampaignRulesChanged(id, 2), new CampaignClosed(id));
        assertThat(audited).containsExactly("campaign.created", "campaign.opened", "campaign.rules-changed", "campaign.closed");
        assertThat(CurrentTenant.as(city, () -> work.required(book::current))).isEmpty();
        refused(CampaignProblem.CAMPAIGN_IS_CLOSED, () -> change(closed, closed.revision(), closed.campaign().rules()));
        refused(CampaignProblem.CAMPAIGN_NOT_DRAFT, () -> work.in(city, () -> state.open(id, closed.revision())));
    }

    @Test
    void whatShutsPeopleOutKeepsADraftFromBeingOpenedAndWhatIsNotThereYetDoesNot() {
        var draft = draft(2026);
        var id = draft.campaign().id();
        var missing = new Finding(Severity.WARNS, "no-blueprint", "staff", "/tiers/1", "还没有组卷规则");
        var late = new Finding(Severity.BLOCKS, "released-too-late", "leader", "/tiers/0", "课程发布太晚");
        contributors.add((_, _) -> new Readiness(List.of(), List.of(missing)));
        contributors.add((_, _) -> new Readiness(List.of(), List.of(late)));

        assertThatThrownBy(() -> work.in(city, () -> state.open(id, 1))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(CampaignProblem.CAMPAIGN_NOT_READY);
            assertThat(refusal.fields()).containsExactly(new FieldProblem("/tiers/0", "released-too-late", "课程发布太晚"));
        });
        assertThat(work.<StoredCampaign>in(city, () -> read.one(id))).isEqualTo(draft);
        assertThat(work.<CampaignReadiness>in(city, () -> readiness.of(id)).findings()).containsExactly(late, missing);

        contributors.removeLast();
        assertThat(work.in(city, () -> state.open(id, 1)).campaign().isOpen()).isTrue();
    }

    @Test
    void aCityHasOneOpenCampaignAlsoWhenTwoAreOpenedAtOnce() throws Exception {
        var drafts = List.of(draft(2026), draft(2027));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(drafts.stream().<Callable<String>>map(draft -> () -> {
                try {
                    return work.in(city, () -> state.open(draft.campaign().id(), 1)).campaign().state().name();
                } catch (Refusal refusal) {
                    return refusal.problem().name();
                }
            }).toList());
            assertThat(Stream.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder("OPEN", "CAMPAIGN_ALREADY_OPEN");
        }
    }

    @Test
    void lastYearsCampaignIsClonedWithItsRulesAndItsDatesAYearLater() {
        var draft = draft(2026);
        change(draft, 1, attempts(draft.campaign().rules(), 3));

        var clone = work.in(city, () -> create.fromEarlier(draft.campaign().id(), 2027, null));

        assertThat(clone.campaign().title()).isEqualTo("2027年度国家工作人员学法考试");
        assertThat(clone.campaign().rules().exam().attemptsAllowed()).isEqualTo(3);
        assertThat(clone.campaign().rules().version()).isOne();
        assertThat(clone.campaign().rules().windows().exam().lastDay()).isEqualTo(LocalDate.of(2027, 12, 20));
    }

    @Test
    void anotherCitySeesNothingOfIt() {
        var draft = draft(2026);

        refused(CommonProblem.NOT_FOUND, () -> work.in(other, () -> read.one(draft.campaign().id())));
        refused(CommonProblem.NOT_FOUND, () -> work.in(other, () -> create.fromEarlier(draft.campaign().id(), 2027, null)));
        assertThat(work.<List<StoredCampaign>>in(other, () -> read.before(9999, 10))).isEmpty();
        work.in(other, () -> create.fromTemplate(2026, null));
    }

    private StoredCampaign draft(int year) {
        return work.in(city, () -> create.fromTemplate(year, null));
    }

    private StoredCampaign change(StoredCampaign of, long revision, RuleSet rules) {
        return work.in(city, () -> change.change(of.campaign().id(), revision, of.campaign().title(), of.campaign().tiers(), rules));
    }

    private static RuleSet attempts(RuleSet rules, int attempts) {
        var exam = rules.exam();
        return new RuleSet(rules.version(), rules.windows(), rules.participation(), rules.credit(), rules.study(), rules.practice(),
                new ExamRule(exam.duration(), attempts, exam.result(), exam.furtherAttemptAfterPass(), exam.gradeBands(), exam.atWindowEnd(),
                        exam.maxExtra(), exam.multipleChoice(), exam.showWrongItems(), exam.requireAllCompulsoryCourses(), exam.lateSubmitGraceSeconds()),
                rules.score(), rules.certificate());
    }

    private static void refused(ProblemCode problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
