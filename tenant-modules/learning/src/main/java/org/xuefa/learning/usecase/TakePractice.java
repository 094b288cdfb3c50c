package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.PracticePassed;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.CreditEntry;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.Practice;
import org.xuefa.learning.domain.PracticeCredit;
import org.xuefa.learning.domain.PracticeStore;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;
import org.xuefa.spi.Credit;

/**
 * Answers, marking and credits of a practice. Keys stay here until an item is answered. The first answer of an item stands, and a practice is
 * marked once: a request that comes again gets what is there.
 */
@ApplicationScoped
public class TakePractice {
    private final Learners learners;
    private final Campaigns campaigns;
    private final CatalogueBook catalogue;
    private final CourseStore courses;
    private final AccountStore accounts;
    private final PracticeStore practices;
    private final CreditBooking booking;
    private final Outbox outbox;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected TakePractice() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public TakePractice(Learners learners, Campaigns campaigns, CatalogueBook catalogue, CourseStore courses, AccountStore accounts, PracticeStore practices, CreditBooking booking, Outbox outbox, Clock clock) {
        this.learners = learners;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.courses = courses;
        this.accounts = accounts;
        this.practices = practices;
        this.booking = booking;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param questions of the practice's edition by id, with keys: show those of answered items only */
    public record PracticeView(Practice practice, Map<UUID, CourseQuestion> questions, String courseTitle) {}

    @Transactional
    public PracticeView read(UUID practiceId) {
        return view(own(practiceId));
    }

    @Transactional
    public PracticeView view(Practice practice) {
        return new PracticeView(practice, questions(practice), catalogue.current().find(practice.courseId()).map(PublishedCourse::title).orElse(""));
    }

    @Transactional
    public PracticeView answer(UUID practiceId, int number, List<Integer> chosen) {
        var practice = own(practiceId);
        if (practice.item(number).isEmpty()) {
            throw Refusal.notFound();
        }
        answerAll(practice, Map.of(number, chosen));
        return read(practiceId);
    }

    /** Marks with the answers not yet sent; a practice that is marked already is handed back as it is. */
    @Transactional
    public PracticeView handIn(UUID practiceId, Map<Integer, List<Integer>> answers) {
        var owned = own(practiceId);
        var account = accounts.lock(owned.campaignId(), owned.personId());
        var practice = own(practiceId);
        if (practice.isOpen()) {
            inWindow(practice);
            answerAll(practice, answers);
            mark(account, own(practiceId));
        }
        return read(practiceId);
    }

    private void mark(LearnerAccount account, Practice practice) {
        var now = Arrival.orNow(clock);
        var campaign = campaigns.find(practice.campaignId()).orElseThrow();
        var score = practice.percentage();
        var worth = new PracticeCredit(campaign.rules().practice().scoring(), practice.passScore(), practice.minimum(), practice.maximum());
        var soFar = accounts.bookedFor(practice.campaignId(), practice.personId(), CreditEntry.Source.PRACTICE, practice.courseId());
        var added = worth.added(score, soFar);
        var earned = Credit.ZERO;
        var passedBefore = practices.bestScores(practice.campaignId(), practice.personId()).getOrDefault(practice.courseId(), -1) >= practice.passScore();
        var course = catalogue.current().find(practice.courseId());
        if (added.tenths() > 0 && course.isPresent()) {
            earned = booking.book(account, campaign, CreditEntry.Source.PRACTICE, practice.id().toString(), course.get(), added, now).amount();
        }
        practices.mark(practice.marked(now, score, earned));
        if (worth.isPassed(score) && !passedBefore) {
            outbox.publish(new PracticePassed(practice.campaignId(), practice.personId(), practice.courseId(), score));
        }
    }

    private void answerAll(Practice practice, Map<Integer, List<Integer>> answers) {
        var questions = questions(practice);
        for (var answer : answers.entrySet()) {
            var item = practice.item(answer.getKey()).orElseThrow(Refusal::notFound);
            var question = questions.get(item.questionId());
            if (item.isAnswered() || question == null) {
                continue;
            }
            if (!practice.isOpen()) {
                throw new Refusal(LearningProblem.PRACTICE_IS_MARKED);
            }
            inWindow(practice);
            var chosen = answer.getValue().stream().distinct().sorted().toList();
            var highest = question.type() == CourseQuestion.Type.TRUEFALSE ? 2 : question.options().size();
            if (chosen.stream().anyMatch(number -> number > highest) || question.type() != CourseQuestion.Type.MULTIPLE && chosen.size() != 1) {
                throw Refusal.invalid("/chosen", "range", "所选选项与题目不符");
            }
            practices.answer(practice.id(), item.answered(chosen, item.original(chosen).equals(question.answer())));
        }
    }

    private void inWindow(Practice practice) {
        var campaign = campaigns.find(practice.campaignId()).orElseThrow();
        var window = campaign.rules().windows().study();
        if (!campaign.isOpen() || !window.contains(Arrival.orNow(clock))) {
            throw new Refusal(LearningProblem.STUDY_WINDOW_CLOSED, Map.of("opensAt", window.opens(), "closesAt", window.closes()));
        }
    }

    private Practice own(UUID practiceId) {
        var personId = learners.person().orElseThrow(Refusal::notFound).id();
        return practices.find(practiceId).filter(found -> found.personId().equals(personId)).orElseThrow(Refusal::notFound);
    }

    private Map<UUID, CourseQuestion> questions(Practice practice) {
        return courses.questions(practice.courseId(), practice.version()).stream().collect(Collectors.toMap(CourseQuestion::id, Function.identity()));
    }
}
