package org.xuefa.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.client.api.MyPracticesApi;
import org.xuefa.client.api.MyStudiesApi;
import org.xuefa.client.api.MyStudySessionsApi;
import org.xuefa.client.model.CourseProgressState;
import org.xuefa.client.model.Heartbeat;
import org.xuefa.client.model.MyChapter;
import org.xuefa.client.model.MyCourse;
import org.xuefa.client.model.NumberedAnswer;
import org.xuefa.client.model.PracticeHandIn;
import org.xuefa.client.model.PracticeState;
import org.xuefa.client.model.StudyEnd;
import org.xuefa.client.model.StudySession;
import org.xuefa.client.model.StudyStart;
import org.xuefa.client.model.StudySwitch;

/** Studies as a learner's page does: reports in the campaign's rhythm, and counts on nothing but what the server has seen. */
final class Study {
    private static final Duration A_LITTLE_MORE = Duration.ofMillis(300);
    private static final int MANY = 100;
    private final String city;
    private final MyStudiesApi studies;
    private final MyStudySessionsApi sessions;
    private final MyPracticesApi practices;
    private final String client = "demo-" + UUID.randomUUID();
    private @Nullable StudySession session;

    Study(Visitor learner) {
        this.city = learner.city();
        this.studies = learner.api(MyStudiesApi::new);
        this.sessions = learner.api(MyStudySessionsApi::new);
        this.practices = learner.api(MyPracticesApi::new);
    }

    /** Courses by title, those that the learner's tier does not have left out. */
    List<MyCourse> courses(List<String> titles) {
        return titles.stream().flatMap(title -> Calls.call("my courses", () -> studies.listMyCourses(city, null, null, null, title, null, MANY)).getItems().stream()
                .filter(course -> course.getTitle().equals(title))).toList();
    }

    /** Reads a first course for so many reports, when the learner has not begun yet. */
    void begin(int reports) {
        var first = Calls.call("my courses", () -> studies.listMyCourses(city, null, null, null, null, null, 1)).getItems();
        if (first.isEmpty() || first.getFirst().getCountedSeconds() > 0) {
            return;
        }
        var course = first.getFirst().getId();
        var chapter = Calls.call("my course", () -> studies.getMyCourse(city, course)).getChapterList().getFirst();
        open(course, chapter);
        for (int report = 0; report < reports; report++) {
            report(Duration.ofSeconds(running().getHeartbeatSeconds()));
        }
        end();
    }

    void finish(MyCourse course) {
        if (course.getProgress() == CourseProgressState.FINISHED) {
            return;
        }
        var chapters = Calls.call("my course", () -> studies.getMyCourse(city, course.getId())).getChapterList();
        chapters.stream().filter(chapter -> !chapter.getFinished()).forEach(chapter -> read(course.getId(), chapter));
    }

    private void read(UUID course, MyChapter chapter) {
        open(course, chapter);
        while (!Boolean.TRUE.equals(running().getChapterFinished())) {
            var missing = Math.max(1, chapter.getRequiredSeconds() - running().getChapterSeconds());
            report(Duration.ofSeconds(Math.min(running().getHeartbeatSeconds(), missing)).plus(A_LITTLE_MORE));
        }
    }

    private void open(UUID course, MyChapter chapter) {
        var before = session;
        session = before == null
                ? Calls.call("start study", () -> sessions.startStudy(city, new StudyStart().courseId(course).chapterId(chapter.getId()).clientId(client).client(StudyStart.ClientEnum.PC).takeOver(true)))
                : Calls.call("next chapter", () -> sessions.switchStudy(city, before.getSessionId(),
                        new StudySwitch().courseId(course).chapterId(chapter.getId()).state(StudySwitch.StateEnum.READING)));
    }

    private void report(Duration after) {
        Calls.pause(after);
        var id = running().getSessionId();
        session = Calls.call("report study", () -> sessions.reportStudy(city, id, new Heartbeat().state(Heartbeat.StateEnum.READING)));
        if (running().getState() != StudySession.StateEnum.ACTIVE) {
            throw new DemoFailure("the study session is " + running().getState());
        }
    }

    void end() {
        if (session != null) {
            var id = running().getSessionId();
            Calls.call("end study", () -> sessions.endStudy(city, id, new StudyEnd().state(StudyEnd.StateEnum.READING)));
            session = null;
        }
    }

    /** Practises a finished course, once. */
    void practise(UUID course, AnswerKey key) {
        var state = Calls.call("my course", () -> studies.getMyCourse(city, course)).getCourse().getPractice().getState();
        if (state == PracticeState.StateEnum.PASSED || state == PracticeState.StateEnum.NONE) {
            return;
        }
        var once = Calls.key();
        var practice = Calls.call("start practice", () -> practices.startPractice(city, course, once));
        var answers = practice.getItems().stream().filter(item -> item.getChosen() == null || item.getChosen().isEmpty())
                .map(item -> new NumberedAnswer().number(item.getNumber()).chosen(key.choose(item.getStem(), item.getOptions()))).toList();
        Calls.call("hand in practice", () -> practices.handInPractice(city, practice.getId(), new PracticeHandIn().answers(answers)));
    }

    private StudySession running() {
        if (session == null) {
            throw new DemoFailure("nothing is being studied");
        }
        return session;
    }
}
