package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.ResultChanged;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.domain.QuestionVersion;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.assessment.domain.Rulings;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.ExamRule;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;

/**
 * Rules that an item was faulty and carries it out (R79). The ruling is stored first; every sitting notes the newest ruling its mark takes into
 * account, so carrying out can stop and go on anywhere, and a hand-in that was under way is found afterwards.
 */
@ApplicationScoped
public class RegradeQuestion {
    /** A hand-in that did not see the ruling has ended by then. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final Campaigns campaigns;
    private final QuestionBank bank;
    private final Rulings rulings;
    private final Sittings sittings;
    private final MarkPaper marker;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    /** A ruling, what it was about and the sittings it still has to reach. */
    public record Progress(Ruling ruling, QuestionVersion version, long pending) {}

    protected RegradeQuestion() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public RegradeQuestion(Campaigns campaigns, QuestionBank bank, Rulings rulings, Sittings sittings, MarkPaper marker, Outbox outbox, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.bank = bank;
        this.rulings = rulings;
        this.sittings = sittings;
        this.marker = marker;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Progress decide(UUID campaignId, UUID versionId, Ruling.Kind kind, List<Integer> answer, String reason) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        var version = bank.version(versionId).orElseThrow(() -> Refusal.invalid("/versionId", "unknown", "题库中没有这个题目版本"));
        var text = version.content().text();
        if (kind == Ruling.Kind.REKEY) {
            var options = text.type() == QuestionType.TRUEFALSE ? List.<String>of() : text.options();
            var problems = QuestionContent.problems(text.type(), text.stem(), options, answer);
            if (!problems.isEmpty()) {
                throw Refusal.invalid(problems);
            }
        } else if (!answer.isEmpty()) {
            throw Refusal.invalid("/answer", "unexpected", "作废题目时不填写答案");
        }
        var ruling = rulings.add(campaignId, versionId, kind, Choice.of(answer), reason, clock.instant());
        audit.record("question.regraded", "question-version", versionId.toString(), Map.of("ruling", kind, "number", ruling.number(), "campaign", campaignId), reason);
        return progress(ruling);
    }

    @Transactional
    public List<Progress> list(UUID campaignId) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        return rulings.ofCampaign(campaignId).stream().map(this::progress).toList();
    }

    /** Rulings of the city that may have sittings left, oldest first. */
    @Transactional
    public List<Ruling> unsettled() {
        return rulings.unsettled(clock.instant().minus(UNDER_WAY));
    }

    /** Marks a batch again; false when no sitting is left. */
    @Transactional
    public boolean apply(Ruling ruling, int batch) {
        sittings.passOver(ruling.campaignId(), ruling.number(), ruling.versionId());
        var behind = sittings.behind(ruling.campaignId(), ruling.number(), ruling.versionId(), batch);
        var known = rulings.ofCampaign(ruling.campaignId());
        int changed = 0;
        for (var sitting : behind) {
            changed += markAgain(sitting, known) ? 1 : 0;
        }
        boolean more = behind.size() == batch;
        rulings.count(ruling.id(), behind.size(), changed, !more);
        return more;
    }

    private boolean markAgain(Sitting sitting, List<Ruling> known) {
        var before = sitting.requiredMark();
        var mark = marker.mark(sitting, known, before.handedInAt(), before.by(), before.study(), true);
        sittings.mark(sitting.id(), mark, MarkPaper.newest(known));
        if (mark.score() == before.score() && mark.grade() == before.grade()) {
            return false;
        }
        var was = sittings.result(sitting.campaignId(), sitting.personId()).orElseThrow();
        var now = decisive(sitting);
        if (now.score() != was.score() || now.grade() != was.grade() || !now.attemptId().equals(was.attemptId())) {
            sittings.keep(now, true);
            outbox.publish(new ResultChanged(sitting.campaignId(), sitting.personId(), now.attemptId(), now.attempt(), was.score(), now.score(), was.grade(), now.grade()));
        }
        return true;
    }

    private Result decisive(Sitting one) {
        return sittings.of(one.campaignId(), one.personId()).stream().filter(sitting -> !sitting.isOpen())
                .map(sitting -> MarkPaper.result(sitting, sitting.requiredMark()))
                .reduce((earlier, later) -> one.rule().result() == ExamRule.Result.LAST || later.score() > earlier.score() ? later : earlier)
                .orElseThrow();
    }

    private Progress progress(Ruling ruling) {
        var version = bank.version(ruling.versionId()).orElseThrow();
        return new Progress(ruling, version, sittings.countBehind(ruling.campaignId(), ruling.number(), ruling.versionId()));
    }
}
