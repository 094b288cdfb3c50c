package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.MyExamHallsApi;
import org.xuefa.api.model.AdmissionCondition;
import org.xuefa.api.model.AttemptSummary;
import org.xuefa.api.model.ExamHall;
import org.xuefa.api.model.FinalResult;
import org.xuefa.api.model.Grade;
import org.xuefa.api.model.HallRules;
import org.xuefa.assessment.domain.Condition;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.usecase.VisitExamHall;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.spi.Credit;

/** The exam hall of the calling learner. */
@Path("/cities/{city}/my/exam-hall")
@ApplicationScoped
public class MyExamHallsResource implements MyExamHallsApi {
    private final VisitExamHall hall;

    protected MyExamHallsResource() {
        this(null);
    }

    @Inject
    public MyExamHallsResource(VisitExamHall hall) {
        this.hall = hall;
    }

    @Override
    public Response getMyExamHall(String city, @Nullable UUID campaignId) {
        var seen = hall.visit(campaignId, CurrentCaller.required());
        return Response.ok(new ExamHall().campaignId(seen.campaign().id()).campaignTitle(seen.campaign().title()).now(seen.now()).rules(rules(seen)).admitted(seen.admitted())
                .conditions(seen.conditions().stream().map(MyExamHallsResource::shown).toList()).openSittingId(seen.open().map(Sitting::id).orElse(null))
                .attempts(seen.attempts().stream().map(MyExamHallsResource::shown).toList())
                .result(seen.result().map(result -> new FinalResult().sittingId(result.attemptId()).score(result.score()).grade(Grade.valueOf(result.grade().name()))
                        .passed(result.passed())).orElse(null))).build();
    }

    private static HallRules rules(VisitExamHall.Hall seen) {
        var rules = seen.campaign().rules();
        var exam = rules.exam();
        return new HallRules().version(rules.version()).opensAt(rules.windows().exam().opens()).closesAt(rules.windows().exam().closes())
                .durationMinutes((int) exam.duration().toMinutes()).extraMinutes(seen.extraMinutes() == 0 ? null : seen.extraMinutes()).attemptsAllowed(exam.attemptsAllowed())
                .passScore(exam.gradeBands().pass()).goodScore(exam.gradeBands().good()).excellentScore(exam.gradeBands().excellent()).examWeight(rules.score().examWeight())
                .atWindowEnd(HallRules.AtWindowEndEnum.fromValue(Words.of(exam.atWindowEnd()))).multipleChoice(HallRules.MultipleChoiceEnum.fromValue(Words.of(exam.multipleChoice())))
                .showWrongItems(HallRules.ShowWrongItemsEnum.fromValue(Words.of(exam.showWrongItems()))).questions(seen.design().map(Design::questions).orElse(null))
                .points(seen.design().map(Design::points).orElse(null));
    }

    private static AdmissionCondition shown(Condition condition) {
        var facts = condition.facts();
        return new AdmissionCondition().code(AdmissionCondition.CodeEnum.fromValue(Words.of(condition.code()))).met(condition.met())
                .opensAt((Instant) facts.get("opensAt")).closesAt((Instant) facts.get("closesAt")).earned(credit(facts, "earned")).required(credit(facts, "required"))
                .missing(credit(facts, "missing")).used((Integer) facts.get("used")).allowed((Integer) facts.get("allowed")).compulsory((Boolean) facts.get("compulsory"));
    }

    private static @Nullable BigDecimal credit(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Credit credit ? credit.decimal() : null;
    }

    private static AttemptSummary shown(Sitting sitting) {
        var shown = new AttemptSummary().sittingId(sitting.id()).attempt(sitting.attempt()).startedAt(sitting.startedAt())
                .state(sitting.isOpen() ? AttemptSummary.StateEnum.OPEN : AttemptSummary.StateEnum.MARKED);
        if (!sitting.isOpen()) {
            var mark = sitting.requiredMark();
            shown.handedInAt(mark.handedInAt()).score(mark.score()).grade(Grade.valueOf(mark.grade().name()));
        }
        return shown;
    }
}
