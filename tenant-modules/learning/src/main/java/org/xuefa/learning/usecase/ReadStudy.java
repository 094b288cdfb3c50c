package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.learning.usecase.SessionDesk.SessionView;

/** The learner's running session, for a page that comes back or another client that wants to know. */
@ApplicationScoped
public class ReadStudy {
    private final Learners learners;
    private final StudyStore study;
    private final SessionDesk desk;

    @SuppressWarnings("NullAway")
    protected ReadStudy() {
        this(null, null, null);
    }

    @Inject
    public ReadStudy(Learners learners, StudyStore study, SessionDesk desk) {
        this.learners = learners;
        this.study = study;
        this.desk = desk;
    }

    @Transactional
    public Optional<SessionView> current() {
        return learners.person().flatMap(person -> study.active(person.id()))
                .flatMap(session -> learners.campaign().filter(campaign -> campaign.id().equals(session.campaignId())).map(campaign -> desk.view(session, campaign.rules().study())));
    }
}
