package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.Batch;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.NextStep;

/** The learner's first page: where one stands and the one next step. */
@ApplicationScoped
public class ReadHome {
    private static final int MOST_COURSES = 6;
    private static final Duration NEW = Duration.ofDays(14);
    private final Learners learners;
    private final LearnerRecords records;
    private final CatalogueBook catalogue;
    private final AccountStore accounts;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReadHome() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReadHome(Learners learners, LearnerRecords records, CatalogueBook catalogue, AccountStore accounts, Clock clock) {
        this.learners = learners;
        this.records = records;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    public enum State { NO_CAMPAIGN, NOT_ENROLLED, UNCONFIRMED, EXEMPT, LEARNER }

    /** @param newest the newest batch of the last fortnight, with how many of its courses the learner sees */
    public record Home(State state, Instant now, @Nullable Campaign campaign, @Nullable CreditBalance balance, @Nullable NextStep next, @Nullable NewBatch newest,
            List<CourseView> courses) {}

    public record NewBatch(Batch batch, int courses) {}

    @Transactional
    public Home home() {
        var now = clock.instant();
        var campaign = learners.campaign();
        if (campaign.isEmpty()) {
            return new Home(State.NO_CAMPAIGN, now, null, null, null, null, List.of());
        }
        var person = learners.person();
        var participant = person.flatMap(found -> learners.participant(campaign.get(), found));
        if (person.isEmpty() || participant.isEmpty()) {
            return outside(State.NOT_ENROLLED, campaign.get(), mayEnrol(campaign.get(), now) ? NextStep.Kind.ENROL : NextStep.Kind.CLOSED, now);
        }
        if (!participant.get().takesPart()) {
            return outside(State.UNCONFIRMED, campaign.get(), NextStep.Kind.AWAIT_CONFIRMATION, now);
        }
        return learner(new Learners.Learner(campaign.get(), person.get(), participant.get()), now);
    }

    private static boolean mayEnrol(Campaign campaign, Instant now) {
        return campaign.rules().participation().selfEnrolment() && campaign.rules().windows().enrolment().contains(now);
    }

    private static Home outside(State state, Campaign campaign, NextStep.Kind next, Instant now) {
        return new Home(state, now, campaign, null, NextStep.just(next), null, List.of());
    }

    private Home learner(Learners.Learner learner, Instant now) {
        var campaign = learner.campaign();
        var views = records.courses(learner, now);
        var finished = views.stream().filter(view -> view.completion() != null).map(view -> view.course().id()).collect(Collectors.toSet());
        var account = accounts.find(campaign.id(), learner.id()).orElseGet(() -> LearnerAccount.fresh(campaign.id(), learner.id()));
        var balance = CreditBook.balance(campaign.rules().credit(), account, views.stream().map(CourseView::course).filter(course -> !course.retired()).toList(), finished);
        var begun = views.stream().filter(view -> view.studiedAt() != null).sorted(Comparator.comparing(CourseView::studiedAt).reversed()).limit(MOST_COURSES).toList();
        return new Home(learner.participant().exempt() ? State.EXEMPT : State.LEARNER, now, campaign, balance, NextStep.of(campaign.rules(), balance, views, now),
                newest(views, now), begun);
    }

    private static @Nullable NewBatch newest(List<CourseView> views, Instant now) {
        return views.stream().map(view -> view.course().batch()).filter(Objects::nonNull)
                .filter(batch -> now.isBefore(batch.releasedAt().plus(NEW)))
                .max(Comparator.comparing(Batch::releasesOn))
                .map(batch -> new NewBatch(batch, (int) views.stream().filter(view -> batch.equals(view.course().batch())).count()))
                .orElse(null);
    }
}
