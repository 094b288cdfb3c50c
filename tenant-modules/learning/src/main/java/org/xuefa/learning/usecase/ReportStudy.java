package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudySession.Activity;
import org.xuefa.learning.domain.StudySession.State;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.learning.usecase.SessionDesk.SessionView;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/**
 * A page says that it is still there. The usual report is one read and one conditional update of the session's row; only the report that
 * finishes a chapter, or finds the window closed, takes the learner's account as well.
 */
@ApplicationScoped
public class ReportStudy {
    private static final int TRIES = 3;
    private final Campaigns campaigns;
    private final AccountStore accounts;
    private final StudyStore study;
    private final Completion completion;
    private final SessionDesk desk;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReportStudy() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ReportStudy(Campaigns campaigns, AccountStore accounts, StudyStore study, Completion completion, SessionDesk desk, Clock clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.study = study;
        this.completion = completion;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public SessionView report(UUID sessionId, Activity activity) {
        var now = Arrival.orNow(clock);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var session = study.find(sessionId).filter(found -> found.subject().equals(CurrentCaller.required().subject())).orElseThrow(Refusal::notFound);
            var campaign = campaigns.find(session.campaignId()).orElseThrow(Refusal::notFound);
            var done = session.isActive() ? step(campaign, session, activity, now) : Optional.of(desk.view(session, campaign.rules().study()));
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
    }

    /** Empty when somebody was quicker. */
    private Optional<SessionView> step(Campaign campaign, StudySession session, Activity activity, Instant now) {
        var rules = campaign.rules();
        var window = rules.windows().study();
        var reported = session.reported(now, activity, rules.study().tolerance(), window);
        if (window.isOver(now) || !campaign.isOpen()) {
            return desk.end(lock(session), campaign, session, reported.in(State.CLOSED)).map(SessionDesk.Step::view);
        }
        if (!completion.isDue(reported, rules.study())) {
            return study.advance(session, reported) ? Optional.of(desk.view(reported, rules.study())) : Optional.empty();
        }
        var account = lock(session);
        var finished = reported.withChapterFinished();
        if (!study.advance(session, finished)) {
            return Optional.empty();
        }
        return Optional.of(desk.view(finished, rules.study(), completion.finishChapter(account, campaign, finished, now)));
    }

    private LearnerAccount lock(StudySession session) {
        return accounts.lock(session.campaignId(), session.personId());
    }
}
