package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.MyEnrolmentsApi;
import org.xuefa.api.model.MyEnrolment;
import org.xuefa.enrolment.usecase.BrowseEnrolments;

@Path("/cities/{city}/my/enrolment")
@ApplicationScoped
public class MyEnrolmentsResource implements MyEnrolmentsApi {
    private final BrowseEnrolments browse;

    protected MyEnrolmentsResource() {
        this(null);
    }

    @Inject
    public MyEnrolmentsResource(BrowseEnrolments browse) {
        this.browse = browse;
    }

    @Override
    public Response getMyEnrolment(String city) {
        var model = new MyEnrolment().state(MyEnrolment.StateEnum.NONE);
        browse.mine().ifPresent(mine -> {
            model.campaignId(mine.campaign().id()).campaignTitle(mine.campaign().title());
            var part = mine.part();
            if (part != null) {
                model.state(MyEnrolment.StateEnum.valueOf(part.standing().state().name())).unitName(mine.unitName()).tier(part.tier()).exempt(part.exemption() != null);
            }
        });
        return Response.ok(model).build();
    }
}
