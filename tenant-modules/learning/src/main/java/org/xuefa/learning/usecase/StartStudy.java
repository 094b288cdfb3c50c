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
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.LeaseRule;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.learning.usecase.SessionDesk.SessionView;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** Starts studying a chapter on a client. The learner's other session is treated by the lease rule; both happen in one transaction. */
@ApplicationScoped
public class StartStudy {
    private static final int TRIES = 3;
    private final Learners learners;
    private final CatalogueBook catalogue;
    private final AccountStore accounts;
    private final StudyStore study;
    private final SessionDesk desk;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected StartStudy() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public StartStudy(Learners learners, CatalogueBook catalogue, AccountStore accounts, StudyStore study, SessionDesk desk, Clock clock) {
        this.learners = learners;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.study = study;
        this.desk = desk;
        this.clock = clock;
    }

    /** The new session; or the old one, void, when the rule voids both. */
    @Transactional
    public SessionView start(UUID courseId, UUID chapterId, StudySession.Client client, String clientId, boolean takeOver) {
        var now = Arrival.orNow(clock);
        var learner = learners.studying(now);
        var course = catalogue.current().find(courseId).filter(found -> desk.mayStudy(learner, found, now)).orElseThrow(Refusal::notFound);
        var chapter = course.chapter(chapterId).orElseThrow(Refusal::notFound);
        var account = accounts.lock(learner.campaign().id(), learner.id());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var running = study.active(learner.id());
            switch (decide(running, learner, clientId, takeOver, now)) {
                case LeaseRule.Refuse(var mayTakeOver) -> throw elsewhere(running.orElseThrow(), mayTakeOver);
                case LeaseRule.VoidBoth() -> {
                    var ended = end(account, learner, running.orElseThrow(), StudySession.State.VOIDED);
                    if (ended.isPresent()) {
                        return ended.get().view();
                    }
                }
                case LeaseRule.Begin(var end) -> {
                    var ended = end.isEmpty() ? Optional.of(account) : end(account, learner, running.orElseThrow(), end.get()).map(SessionDesk.Step::account);
                    if (ended.isPresent()) {
                        return desk.open(ended.get(), learner.campaign(), learner, course, chapter, client, clientId, now).view();
                    }
                }
            }
        }
        throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
    }

    private LeaseRule.Decision decide(Optional<StudySession> running, Learners.Learner learner, String clientId, boolean takeOver, Instant now) {
        var rule = learner.campaign().rules().study();
        return LeaseRule.decide(running, clientId, takeOver, rule.concurrency(), rule.tolerance(), now);
    }

    private Optional<SessionDesk.Step> end(LearnerAccount account, Learners.Learner learner, StudySession running, StudySession.State how) {
        return desk.end(account, learner.campaign(), running, running.in(how));
    }

    private static Refusal elsewhere(StudySession running, boolean mayTakeOver) {
        return new Refusal(LearningProblem.STUDY_ACTIVE_ELSEWHERE, Map.of("client", running.client().name().toLowerCase(Locale.ROOT),
                "startedAt", running.startedAt(), "confirmedAt", running.confirmedAt(), "mayTakeOver", mayTakeOver));
    }
}
