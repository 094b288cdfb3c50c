package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.api.MyPracticesApi;
import org.xuefa.api.model.NumberedAnswer;
import org.xuefa.api.model.Practice;
import org.xuefa.api.model.PracticeAnswer;
import org.xuefa.api.model.PracticeHandIn;
import org.xuefa.api.model.PracticeItem;
import org.xuefa.learning.usecase.StartPractice;
import org.xuefa.learning.usecase.TakePractice;
import org.xuefa.learning.usecase.TakePractice.PracticeView;
import org.xuefa.platform.problem.Refusal;

/** Serves the contract's MyPracticesApi. */
@Path("")
@ApplicationScoped
public class MyPracticesResource implements MyPracticesApi {
    private final StartPractice start;
    private final TakePractice take;

    @SuppressWarnings("NullAway")
    protected MyPracticesResource() {
        this(null, null);
    }

    @Inject
    public MyPracticesResource(StartPractice start, TakePractice take) {
        this.start = start;
        this.take = take;
    }

    @Override
    public Response startPractice(String city, UUID courseId, String idempotencyKey) {
        return answer(take.view(start.start(courseId)));
    }

    @Override
    public Response getPractice(String city, UUID practiceId) {
        return answer(take.read(practiceId));
    }

    @Override
    public Response answerPractice(String city, UUID practiceId, Integer number, PracticeAnswer answer) {
        var view = take.answer(practiceId, number, answer.getChosen());
        return Response.ok(item(view, view.practice().item(number).orElseThrow(Refusal::notFound))).build();
    }

    @Override
    public Response handInPractice(String city, UUID practiceId, PracticeHandIn handIn) {
        return answer(take.handIn(practiceId, handIn.getAnswers().stream().collect(Collectors.toMap(NumberedAnswer::getNumber, NumberedAnswer::getChosen, (first, _) -> first))));
    }

    private static Response answer(PracticeView view) {
        var practice = view.practice();
        var score = practice.score();
        var earned = practice.earned();
        return Response.ok(new Practice().id(practice.id()).courseId(practice.courseId()).courseTitle(view.courseTitle())
                .state(Words.same(Practice.StateEnum.class, practice.state())).startedAt(practice.startedAt()).markedAt(practice.markedAt())
                .items(practice.items().stream().map(item -> item(view, item)).toList()).passScore(practice.passScore())
                .minimumCredit(practice.minimum().tenths() / 10).maximumCredit(practice.maximum().tenths() / 10)
                .score(score).passed(score == null ? null : score >= practice.passScore()).creditEarned(earned == null ? null : earned.decimal())).build();
    }

    /** The key, the explanation and the article go out only with an item that is answered, or when the practice is marked. */
    private static PracticeItem item(PracticeView view, org.xuefa.learning.domain.Practice.Item item) {
        var question = Objects.requireNonNull(view.questions().get(item.questionId()));
        var shown = new PracticeItem().number(item.number()).type(Words.same(PracticeItem.TypeEnum.class, question.type())).stem(question.stem())
                .options(item.optionOrder().stream().map(number -> question.options().get(number - 1)).toList()).chosen(item.chosen()).answer(null);
        if (!item.isAnswered() && view.practice().isOpen()) {
            return shown;
        }
        return shown.correct(Boolean.TRUE.equals(item.correct())).answer(item.shown(question.answer())).explanation(question.explanation()).law(question.law())
                .article(question.article());
    }
}
