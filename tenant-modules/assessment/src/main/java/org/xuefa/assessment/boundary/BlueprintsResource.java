package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.BlueprintsApi;
import org.xuefa.api.model.Blueprint;
import org.xuefa.api.model.BlueprintInput;
import org.xuefa.api.model.BlueprintLine;
import org.xuefa.api.model.BlueprintList;
import org.xuefa.api.model.PoolCheckLine;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.PoolCheck;
import org.xuefa.assessment.usecase.DesignPapers;
import org.xuefa.assessment.usecase.DesignPapers.Overview;
import org.xuefa.platform.web.Revisions;

/** Blueprints of a campaign's tiers. */
@Path("/cities/{city}/blueprints/{campaignId}")
@ApplicationScoped
public class BlueprintsResource implements BlueprintsApi {
    private static final int USUAL_STOCK = 300;
    private final DesignPapers design;

    protected BlueprintsResource() {
        this(null);
    }

    @Inject
    public BlueprintsResource(DesignPapers design) {
        this.design = design;
    }

    @Override
    public Response listBlueprints(String city, UUID campaignId) {
        return Response.ok(new BlueprintList().items(design.list(campaignId).stream().map(BlueprintsResource::shown).toList())).build();
    }

    @Override
    public Response getBlueprint(String city, UUID campaignId, String tier) {
        return response(design.get(campaignId, tier));
    }

    @Override
    public Response checkBlueprint(String city, UUID campaignId, String tier, BlueprintInput input) {
        return Response.ok(shown(design.check(campaignId, tier, design(input)))).build();
    }

    @Override
    public Response saveBlueprint(String city, UUID campaignId, String tier, BlueprintInput input, @Nullable String ifMatch) {
        var revision = ifMatch == null ? OptionalInt.empty() : OptionalInt.of(Revisions.required(ifMatch));
        return response(design.save(campaignId, tier, revision, design(input), input.getStock() == null ? USUAL_STOCK : input.getStock()));
    }

    @Override
    public Response publishBlueprint(String city, UUID campaignId, String tier, @Nullable String ifMatch) {
        return response(design.publish(campaignId, tier, Revisions.required(ifMatch)));
    }

    private static Response response(Overview overview) {
        return Response.ok(shown(overview)).tag(Revisions.tag(overview.blueprint().revision())).build();
    }

    private static Design design(BlueprintInput input) {
        return new Design(input.getLines().stream().map(line -> new org.xuefa.assessment.domain.BlueprintLine(QuestionShapes.type(line.getType()),
                line.getTopic() == null || line.getTopic().isBlank() ? null : line.getTopic().strip(), line.getDifficulty(), line.getCount(), line.getPoints())).toList());
    }

    private static Blueprint shown(Overview overview) {
        var blueprint = overview.blueprint();
        var state = !blueprint.isPublished() ? Blueprint.StateEnum.DRAFT : blueprint.isChanged() ? Blueprint.StateEnum.CHANGED : Blueprint.StateEnum.PUBLISHED;
        return new Blueprint().campaignId(blueprint.campaignId()).tier(blueprint.tier()).state(state).lines(lines(blueprint.design())).questions(blueprint.design().questions())
                .points(blueprint.design().points()).stock((int) overview.stock()).stockTarget(blueprint.stockTarget()).handedOut((int) overview.handedOut())
                .publication(blueprint.isPublished() ? blueprint.publication() : null).publishedAt(blueprint.publishedAt()).check(shown(overview.check()));
    }

    private static List<BlueprintLine> lines(Design design) {
        return design.lines().stream().map(line -> new BlueprintLine().type(QuestionShapes.type(line.type())).topic(line.topic()).difficulty(line.difficulty()).count(line.count())
                .points(line.points())).toList();
    }

    private static org.xuefa.api.model.PoolCheck shown(PoolCheck check) {
        return new org.xuefa.api.model.PoolCheck().points(check.points()).questions(check.questions()).sufficient(check.isSufficient())
                .expectedOverlapPercent(check.expectedOverlapPercent()).overlapHigh(check.isOverlapHigh())
                .lines(check.lines().stream().map(line -> new PoolCheckLine().wanted(line.wanted()).available(line.available()).missing(line.missing())).toList());
    }
}
