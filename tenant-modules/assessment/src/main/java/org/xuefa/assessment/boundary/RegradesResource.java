package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.xuefa.api.RegradesApi;
import org.xuefa.api.model.Regrade;
import org.xuefa.api.model.RegradeInput;
import org.xuefa.api.model.RegradeList;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.assessment.usecase.RegradeQuestion;

/** Rulings on faulty items. */
@Path("/cities/{city}/regrades")
@ApplicationScoped
public class RegradesResource implements RegradesApi {
    private final RegradeQuestion regrade;

    protected RegradesResource() {
        this(null);
    }

    @Inject
    public RegradesResource(RegradeQuestion regrade) {
        this.regrade = regrade;
    }

    @Override
    public Response listRegrades(String city, UUID campaignId) {
        return Response.ok(new RegradeList().items(regrade.list(campaignId).stream().map(RegradesResource::shown).toList())).build();
    }

    @Override
    public Response regradeQuestion(String city, String idempotencyKey, RegradeInput input) {
        var answer = input.getAnswer() == null ? List.<Integer>of() : input.getAnswer();
        var decided = regrade.decide(input.getCampaignId(), input.getVersionId(), Ruling.Kind.valueOf(input.getRuling().name()), answer, input.getReason());
        return Response.status(Response.Status.CREATED).entity(shown(decided)).build();
    }

    private static Regrade shown(RegradeQuestion.Progress progress) {
        var ruling = progress.ruling();
        var text = progress.version().content().text();
        return new Regrade().id(ruling.id()).campaignId(ruling.campaignId()).versionId(ruling.versionId()).questionId(progress.version().questionId())
                .type(QuestionShapes.type(text.type())).stem(text.stem()).ruling(Regrade.RulingEnum.fromValue(Words.of(ruling.kind())))
                .answer(ruling.answer().numbers()).reason(ruling.reason()).decidedAt(ruling.decidedAt()).pending((int) progress.pending()).marked(ruling.marked())
                .changed(ruling.changed());
    }
}
