package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudySession.Activity;
import org.xuefa.learning.domain.StudySession.State;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.learning.usecase.SessionDesk.SessionView;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** 结束学习, and going on to another chapter: both end a session with the time up to now, the second opens the next in the same transaction (R58, R59). */
@ApplicationScoped
public class EndStudy {
    private static final int TRIES = 3;
    private final Campaigns campaigns;
    private final Learners learners;
    private final CatalogueBook catalogue;
    private final AccountStore accounts;
    private final StudyStore study;
    private final SessionDesk desk;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected EndStudy() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public EndStudy(Campaigns campaigns, Learners learners, CatalogueBook catalogue, AccountStore accounts, StudyStore study, SessionDesk desk, Clock clock) {
        this.campaigns = campaigns;
        this.learners = learners;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.study = study;
        this.desk = desk;
        this.clock = clock;
    }

    /** The ended session; one that is over already is left as it is. */
    @Transactional
    public SessionView end(UUID sessionId, Activity activity) {
        var now = Arrival.orNow(clock);
        var session = own(sessionId);
        var campaign = campaigns.find(session.campaignId()).orElseThrow(Refusal::notFound);
        if (!session.isActive()) {
            return desk.view(session, campaign.rules().study());
        }
        var account = accounts.lock(session.campaignId(), session.personId());
        return end(account, campaign, sessionId, activity, now).map(SessionDesk.Step::view).orElseGet(() -> desk.view(own(sessionId), campaign.rules().study()));
    }

    /** The next session; refused when this one is over, because another client may be studying. */
    @Transactional
    public SessionView goOn(UUID sessionId, UUID courseId, UUID chapterId, Activity activity) {
        var now = Arrival.orNow(clock);
        var session = own(sessionId);
        var learner = learners.studying(now);
        var course = catalogue.current().find(courseId).filter(found -> desk.mayStudy(learner, found, now)).orElseThrow(Refusal::notFound);
        var chapter = course.chapter(chapterId).orElseThrow(Refusal::notFound);
        var account = accounts.lock(session.campaignId(), session.personId());
        var ended = end(account, learner.campaign(), sessionId, activity, now).orElseThrow(() -> over(own(sessionId)));
        var next = desk.open(ended.account(), learner.campaign(), learner, course, chapter, session.client(), session.clientId(), now);
        return new SessionView(next.view().session(), next.view().rule(), next.view().courseFinished(), next.view().earned().plus(ended.view().earned()));
    }

    /** Empty when the session is over already. */
    private Optional<SessionDesk.Step> end(LearnerAccount account, Campaign campaign, UUID sessionId, Activity activity, Instant now) {
        var rules = campaign.rules();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var session = own(sessionId);
            if (!session.isActive()) {
                return Optional.empty();
            }
            var after = session.reported(now, activity, rules.study().tolerance(), rules.windows().study()).in(State.ENDED);
            var step = desk.end(account, campaign, session, after);
            if (step.isPresent()) {
                return step;
            }
        }
        throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
    }

    private StudySession own(UUID sessionId) {
        return study.find(sessionId).filter(found -> found.subject().equals(CurrentCaller.required().subject())).orElseThrow(Refusal::notFound);
    }

    private static Refusal over(StudySession session) {
        return new Refusal(LearningProblem.STUDY_SESSION_OVER, Map.of("state", session.state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
