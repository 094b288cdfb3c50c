package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.xuefa.api.MyStudySessionsApi;
import org.xuefa.api.model.Heartbeat;
import org.xuefa.api.model.StudyEnd;
import org.xuefa.api.model.StudySession.StateEnum;
import org.xuefa.api.model.StudyStart;
import org.xuefa.api.model.StudySwitch;
import org.xuefa.campaign.StudyRule;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudySession.Activity;
import org.xuefa.learning.usecase.EndStudy;
import org.xuefa.learning.usecase.ReadStudy;
import org.xuefa.learning.usecase.ReportStudy;
import org.xuefa.learning.usecase.SessionDesk;
import org.xuefa.learning.usecase.StartStudy;

/** Serves the contract's MyStudySessionsApi. */
@Path("/cities/{city}/my/study")
@ApplicationScoped
public class MyStudySessionsResource implements MyStudySessionsApi {
    private final StartStudy start;
    private final ReportStudy report;
    private final EndStudy end;
    private final ReadStudy read;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected MyStudySessionsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public MyStudySessionsResource(StartStudy start, ReportStudy report, EndStudy end, ReadStudy read, Clock clock) {
        this.start = start;
        this.report = report;
        this.end = end;
        this.read = read;
        this.clock = clock;
    }

    @Override
    public Response getMyStudySession(String city) {
        return Response.ok(read.current().map(this::session).orElseGet(() -> new org.xuefa.api.model.StudySession().state(StateEnum.NONE).now(clock.instant()))).build();
    }

    @Override
    public Response startStudy(String city, StudyStart wanted) {
        return answer(start.start(wanted.getCourseId(), wanted.getChapterId(), Words.same(StudySession.Client.class, wanted.getClient()), wanted.getClientId(),
                Boolean.TRUE.equals(wanted.getTakeOver())));
    }

    @Override
    public Response reportStudy(String city, UUID sessionId, Heartbeat heartbeat) {
        return answer(report.report(sessionId, Words.same(Activity.class, heartbeat.getState())));
    }

    @Override
    public Response switchStudy(String city, UUID sessionId, StudySwitch wanted) {
        return answer(end.goOn(sessionId, wanted.getCourseId(), wanted.getChapterId(), Words.same(Activity.class, wanted.getState())));
    }

    @Override
    public Response endStudy(String city, UUID sessionId, StudyEnd wanted) {
        return answer(end.end(sessionId, Words.same(Activity.class, wanted.getState())));
    }

    private Response answer(SessionDesk.SessionView view) {
        return Response.ok(session(view)).build();
    }

    private org.xuefa.api.model.StudySession session(SessionDesk.SessionView view) {
        var session = view.session();
        var rule = view.rule();
        var strict = rule.closePolicy() == StudyRule.ClosePolicy.STRICT;
        var counted = session.creditedMillis(rule.closePolicy());
        return new org.xuefa.api.model.StudySession().state(Words.same(StateEnum.class, session.state())).now(clock.instant()).sessionId(session.id())
                .client(Words.same(org.xuefa.api.model.StudySession.ClientEnum.class, session.client())).clientId(session.clientId())
                .courseId(session.courseId()).chapterId(session.chapterId()).startedAt(session.startedAt()).confirmedAt(session.confirmedAt())
                .sessionSeconds((int) (session.countedMillis() / 1000)).pendingSeconds(strict && session.isActive() ? (int) (session.countedMillis() / 1000) : 0)
                .chapterSeconds((int) ((session.earlierMillis() + counted) / 1000)).requiredSeconds(session.requiredSeconds())
                .chapterFinished(session.chapterFinished()).courseFinished(view.courseFinished()).creditEarned(view.earned().decimal())
                .heartbeatSeconds((int) rule.heartbeat().toSeconds()).idleMinutes((int) rule.idle().toMinutes()).strict(strict);
    }
}
