package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.RosterStepsApi;
import org.xuefa.api.model.RosterSteps;
import org.xuefa.enrolment.usecase.KeepRosterSteps;
import org.xuefa.platform.web.Revisions;

@Path("/cities/{city}/roster-steps")
@ApplicationScoped
public class RosterStepsResource implements RosterStepsApi {
    private final KeepRosterSteps keep;

    protected RosterStepsResource() {
        this(null);
    }

    @Inject
    public RosterStepsResource(KeepRosterSteps keep) {
        this.keep = keep;
    }

    @Override
    public Response getRosterSteps(String city) {
        return answer(keep.get());
    }

    @Override
    public Response changeRosterSteps(String city, RosterSteps wanted, @Nullable String ifMatch) {
        int based = Revisions.required(ifMatch);
        return answer(keep.change(new org.xuefa.enrolment.domain.RosterSteps(wanted.getDepartment(), wanted.getCounty(), wanted.getCity(), wanted.getScan(), based)));
    }

    private static Response answer(org.xuefa.enrolment.domain.RosterSteps steps) {
        return Response.ok(SubmissionMapping.steps(steps)).tag(Revisions.tag(steps.version())).build();
    }
}
