package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.xuefa.api.MySittingsApi;
import org.xuefa.api.model.AnswerInput;
import org.xuefa.api.model.AnswerReceipt;
import org.xuefa.api.model.HandIn;
import org.xuefa.api.model.SittingClock;
import org.xuefa.api.model.SittingStart;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.usecase.ResumeSitting;
import org.xuefa.assessment.usecase.SaveAnswer;
import org.xuefa.assessment.usecase.ShowResult;
import org.xuefa.assessment.usecase.StartSitting;
import org.xuefa.platform.identity.CurrentCaller;

/** The calling learner's sittings. */
@Path("/cities/{city}/my/sittings")
@ApplicationScoped
public class MySittingsResource implements MySittingsApi {
    private final StartSitting start;
    private final ResumeSitting resume;
    private final SaveAnswer save;
    private final org.xuefa.assessment.usecase.HandIn handIn;
    private final ShowResult result;

    protected MySittingsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public MySittingsResource(StartSitting start, ResumeSitting resume, SaveAnswer save, org.xuefa.assessment.usecase.HandIn handIn, ShowResult result) {
        this.start = start;
        this.resume = resume;
        this.save = save;
        this.handIn = handIn;
        this.result = result;
    }

    @Override
    public Response startMySitting(String city, String idempotencyKey, SittingStart wanted) {
        var begun = start.start(wanted.getCampaignId(), CurrentCaller.required());
        var view = resume.view(begun.sitting().id(), CurrentCaller.required());
        return Response.status(begun.isNew() ? Response.Status.CREATED : Response.Status.OK).entity(SittingShapes.open(view)).build();
    }

    @Override
    public Response getMySitting(String city, UUID sittingId) {
        var view = resume.view(sittingId, CurrentCaller.required());
        return Response.ok(SittingShapes.open(handedInWhenDue(view) ? resume.view(sittingId, CurrentCaller.required()) : view)).build();
    }

    @Override
    public Response getMySittingClock(String city, UUID sittingId) {
        var first = resume.clock(sittingId, CurrentCaller.required());
        var view = handedInWhenDue(first) ? resume.clock(sittingId, CurrentCaller.required()) : first;
        var sitting = view.sitting();
        return Response.ok(new SittingClock().state(sitting.isOpen() ? SittingClock.StateEnum.OPEN : SittingClock.StateEnum.MARKED).now(view.now()).deadline(sitting.deadline())
                .answered(sitting.sheet().answered().size())).build();
    }

    @Override
    public Response saveMyAnswer(String city, UUID sittingId, Integer position, AnswerInput answer) {
        var receipt = save.save(sittingId, CurrentCaller.required(), position, Choice.of(answer.getChosen()), answer.getSequence());
        return Response.ok(new AnswerReceipt().position(receipt.position()).sequence(receipt.sequence()).chosen(receipt.choice().numbers()).applied(receipt.applied())).build();
    }

    @Override
    public Response handInMySitting(String city, UUID sittingId, String idempotencyKey, HandIn input) {
        var sitting = handIn.handIn(sittingId, CurrentCaller.required(), input.getAnswered(), Boolean.TRUE.equals(input.getConfirmed()));
        return Response.ok(SittingShapes.result(result.of(sitting))).build();
    }

    @Override
    public Response getMySittingResult(String city, UUID sittingId) {
        handedInWhenDue(resume.clock(sittingId, CurrentCaller.required()));
        return Response.ok(SittingShapes.result(result.of(sittingId, CurrentCaller.required()))).build();
    }

    /** Whoever looks at a sitting whose time is up finds it handed in, also before the job has come to it. */
    private boolean handedInWhenDue(ResumeSitting.View view) {
        boolean due = view.sitting().isDue(view.now());
        if (due) {
            handIn.whenDue(view.sitting().id());
        }
        return due;
    }
}
