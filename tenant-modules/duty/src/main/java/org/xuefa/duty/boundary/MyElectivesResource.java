package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.MyElectivesApi;
import org.xuefa.api.model.ElectiveRecommendationPage;
import org.xuefa.api.model.InterestChoice;
import org.xuefa.duty.usecase.ChooseElectives;
import org.xuefa.platform.web.Cursors;

@Path("")
@ApplicationScoped
public class MyElectivesResource implements MyElectivesApi {
    private final ChooseElectives electives;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected MyElectivesResource() {
        this(null, null);
    }

    @Inject
    public MyElectivesResource(ChooseElectives electives, Cursors cursors) {
        this.electives = electives;
        this.cursors = cursors;
    }

    @Override
    public Response listMyElectiveRecommendations(String city, @Nullable String topic, @Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        var page = Slice.of(electives.recommendations(topic, q), offer -> offer.recommendation().courseId(), cursors, "my-electives " + topic + " " + q, cursor, limit);
        return Response.ok(new ElectiveRecommendationPage().items(page.items().stream().map(ElectiveMapping::recommendation).toList()).next(page.next())).build();
    }

    @Override
    public Response listMyElectives(String city) {
        return Response.ok(ElectiveMapping.list(electives.mine())).build();
    }

    @Override
    public Response chooseElective(String city, UUID courseId) {
        return Response.ok(ElectiveMapping.list(electives.choose(courseId))).build();
    }

    @Override
    public Response dropElective(String city, UUID courseId) {
        return Response.ok(ElectiveMapping.list(electives.drop(courseId))).build();
    }

    @Override
    public Response getMyInterests(String city) {
        return Response.ok(ElectiveMapping.interests(electives.interests())).build();
    }

    @Override
    public Response setMyInterests(String city, InterestChoice choice) {
        return Response.ok(ElectiveMapping.interests(electives.mark(new HashSet<>(choice.getTopics())))).build();
    }
}
