package org.xuefa.communication.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.xuefa.assessment.ResultChanged;
import org.xuefa.assessment.SittingMarked;
import org.xuefa.assessment.SittingStarted;
import org.xuefa.campaign.CampaignClosed;
import org.xuefa.campaign.CampaignOpened;
import org.xuefa.campaign.CampaignRulesChanged;
import org.xuefa.certification.CertificateIssued;
import org.xuefa.certification.CertificateRevoked;
import org.xuefa.enrolment.AccountActivated;
import org.xuefa.enrolment.EnrolmentConfirmed;
import org.xuefa.enrolment.ParticipantAdded;
import org.xuefa.enrolment.ParticipantExempted;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.enrolment.ParticipantRemoved;
import org.xuefa.enrolment.ParticipantsAdded;
import org.xuefa.learning.CourseFinished;
import org.xuefa.learning.CreditTargetReached;
import org.xuefa.learning.PracticePassed;
import org.xuefa.learning.StudyStarted;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.plugin.PluginCutOff;
import org.xuefa.platform.plugin.PluginEvents;

/**
 * What plugins that listen are told of people, exams and the year ({@link TellOfContent} tells the rest): ids, codes and counts, never a name, a number or a score. The names of types and facts are published ({@code CityEventListener}); they do not
 * follow when a record is renamed. Where nobody listens, nothing is even stored.
 */
@ApplicationScoped
public class TellListeners {
    private final PluginEvents events;

    protected TellListeners() {
        this(null);
    }

    @Inject
    public TellListeners(PluginEvents events) {
        this.events = events;
    }

    private <E extends DomainEvent> EventHandler<E> tell(Class<E> eventType, String type, Function<E, Map<String, String>> facts) {
        return new Teller<>(eventType, type, facts, events);
    }

    private static Map<String, String> person(UUID campaignId, UUID personId) {
        return Map.of("campaignId", campaignId.toString(), "personId", personId.toString());
    }

    private static Map<String, String> placed(UUID campaignId, UUID personId, UUID unitId, String tier) {
        return Map.of("campaignId", campaignId.toString(), "personId", personId.toString(), "unitId", unitId.toString(), "tier", tier);
    }

    @Produces
    public EventHandler<CampaignOpened> campaignOpened() {
        return tell(CampaignOpened.class, "campaign-opened", event -> Map.of("campaignId", event.campaignId().toString()));
    }

    @Produces
    public EventHandler<CampaignRulesChanged> rulesChanged() {
        return tell(CampaignRulesChanged.class, "campaign-rules-changed", event -> Map.of("campaignId", event.campaignId().toString(), "version", Integer.toString(event.version())));
    }

    @Produces
    public EventHandler<CampaignClosed> campaignClosed() {
        return tell(CampaignClosed.class, "campaign-closed", event -> Map.of("campaignId", event.campaignId().toString()));
    }

    @Produces
    public EventHandler<ParticipantAdded> participantAdded() {
        return tell(ParticipantAdded.class, "participant-added", event -> placed(event.campaignId(), event.personId(), event.unitId(), event.tier()));
    }

    @Produces
    public EventHandler<ParticipantsAdded> participantsAdded() {
        return tell(ParticipantsAdded.class, "roster-applied", event -> Map.of("campaignId", event.campaignId().toString(), "batchId", event.batchId().toString(), "part",
                Integer.toString(event.part()), "people", Integer.toString(event.counts().stream().mapToInt(ParticipantsAdded.Count::people).sum())));
    }

    @Produces
    public EventHandler<ParticipantRemoved> participantRemoved() {
        return tell(ParticipantRemoved.class, "participant-removed", event -> placed(event.campaignId(), event.personId(), event.unitId(), event.tier()));
    }

    @Produces
    public EventHandler<ParticipantMoved> participantMoved() {
        return tell(ParticipantMoved.class, "participant-moved", event -> placed(event.campaignId(), event.personId(), event.toUnitId(), event.tier()));
    }

    @Produces
    public EventHandler<ParticipantExempted> participantExempted() {
        return tell(ParticipantExempted.class, "participant-exempted", event -> placed(event.campaignId(), event.personId(), event.unitId(), event.tier()));
    }

    @Produces
    public EventHandler<EnrolmentConfirmed> enrolmentConfirmed() {
        return tell(EnrolmentConfirmed.class, "enrolment-confirmed", event -> person(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<AccountActivated> accountActivated() {
        return tell(AccountActivated.class, "account-activated", event -> Map.of("personId", event.personId().toString()));
    }

    @Produces
    public EventHandler<StudyStarted> studyStarted() {
        return tell(StudyStarted.class, "study-started", event -> person(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<CourseFinished> courseFinished() {
        return tell(CourseFinished.class, "course-finished",
                event -> Map.of("campaignId", event.campaignId().toString(), "personId", event.personId().toString(), "courseId", event.courseId().toString()));
    }

    @Produces
    public EventHandler<PracticePassed> practicePassed() {
        return tell(PracticePassed.class, "practice-passed",
                event -> Map.of("campaignId", event.campaignId().toString(), "personId", event.personId().toString(), "courseId", event.courseId().toString()));
    }

    @Produces
    public EventHandler<CreditTargetReached> creditTargetReached() {
        return tell(CreditTargetReached.class, "credit-target-reached", event -> person(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<SittingStarted> sittingStarted() {
        return tell(SittingStarted.class, "sitting-started", event -> person(event.campaignId(), event.personId()));
    }

    @Produces
    public EventHandler<SittingMarked> sittingMarked() {
        return tell(SittingMarked.class, "sitting-marked",
                event -> Map.of("campaignId", event.campaignId().toString(), "personId", event.personId().toString(), "passed", Boolean.toString(event.passed())));
    }

    @Produces
    public EventHandler<ResultChanged> resultChanged() {
        return tell(ResultChanged.class, "result-changed",
                event -> Map.of("campaignId", event.campaignId().toString(), "personId", event.personId().toString(), "passed", Boolean.toString(event.passed())));
    }

    @Produces
    public EventHandler<CertificateIssued> certificateIssued() {
        return tell(CertificateIssued.class, "certificate-issued",
                event -> Map.of("campaignId", event.campaignId().toString(), "personId", event.personId().toString(), "certificateId", event.certificateId().toString()));
    }

    @Produces
    public EventHandler<CertificateRevoked> certificateRevoked() {
        return tell(CertificateRevoked.class, "certificate-revoked",
                event -> Map.of("campaignId", event.campaignId().toString(), "personId", event.personId().toString(), "certificateId", event.certificateId().toString()));
    }

    @Produces
    public EventHandler<PluginCutOff> pluginCutOff() {
        return tell(PluginCutOff.class, "plugin-cut-off", event -> Map.of("pluginId", event.pluginId(), "version", event.version(), "kind", event.kind()));
    }
}
