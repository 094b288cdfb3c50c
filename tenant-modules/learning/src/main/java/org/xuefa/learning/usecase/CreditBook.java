package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.CreditRule;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.Credits;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.CourseCompletion;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.platform.problem.Refusal;

/** The front door for credits: balances under the campaign's present rules. */
@ApplicationScoped
public class CreditBook implements Credits {
    private final Campaigns campaigns;
    private final Participation participation;
    private final CatalogueBook catalogue;
    private final AccountStore accounts;
    private final StudyStore study;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CreditBook() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public CreditBook(Campaigns campaigns, Participation participation, CatalogueBook catalogue, AccountStore accounts, StudyStore study, Clock clock) {
        this.campaigns = campaigns;
        this.participation = participation;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.study = study;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CreditBalance of(UUID campaignId, UUID personId) {
        var campaign = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        var tier = participation.find(campaignId, personId).map(Participant::tier).orElse("");
        var finished = study.finishedCourses(campaignId, personId).stream().map(CourseCompletion::courseId).collect(Collectors.toSet());
        var account = accounts.find(campaignId, personId).orElseGet(() -> LearnerAccount.fresh(campaignId, personId));
        return balance(campaign.rules().credit(), account, catalogue.current().visibleTo(tier, clock.instant()), finished);
    }

    static CreditBalance balance(CreditRule rule, LearnerAccount account, List<PublishedCourse> visible, Set<UUID> finished) {
        return new CreditBalance(account.compulsory(), account.elective(), rule.counted(account.compulsory(), account.elective()), rule.target(),
                rule.isReached(account.compulsory(), account.elective()),
                visible.stream().filter(course -> course.kind() == CourseKind.COMPULSORY).allMatch(course -> finished.contains(course.id())),
                visible.stream().filter(PublishedCourse::isMandatory).allMatch(course -> finished.contains(course.id())));
    }
}
