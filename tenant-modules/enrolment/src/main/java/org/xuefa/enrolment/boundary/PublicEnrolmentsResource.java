package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PublicEnrolmentsApi;
import org.xuefa.api.model.EnrolmentForm;
import org.xuefa.api.model.SelfEnrolment;
import org.xuefa.api.model.SelfEnrolmentReceipt;
import org.xuefa.api.model.TierChoice;
import org.xuefa.enrolment.domain.Numbers;
import org.xuefa.enrolment.usecase.Enrol;

@Path("/public/cities/{city}/enrolments")
@ApplicationScoped
public class PublicEnrolmentsResource implements PublicEnrolmentsApi {
    private final Enrol enrol;

    protected PublicEnrolmentsResource() {
        this(null);
    }

    @Inject
    public PublicEnrolmentsResource(Enrol enrol) {
        this.enrol = enrol;
    }

    @Override
    public Response getEnrolmentForm(String city) {
        var model = new EnrolmentForm().open(false);
        enrol.form().ifPresent(form -> {
            var window = form.campaign().rules().windows().enrolment();
            model.open(form.open()).campaignTitle(form.campaign().title()).opensAt(window.opens()).closesAt(window.closes())
                    .tiers(form.campaign().tiers().stream().map(tier -> new TierChoice().code(tier.code()).name(tier.name())).toList());
        });
        return Response.ok(model).build();
    }

    @Override
    public Response selfEnrol(String city, SelfEnrolment wanted) {
        var receivedAt = enrol.byOneself(new Enrol.Application(wanted.getUnitId(), wanted.getName().strip(), Numbers.idNumber(wanted.getIdNumber(), "/idNumber"),
                Numbers.phone(wanted.getPhone(), "/phone"), wanted.getTier(), wanted.getPost(), null));
        return Response.accepted(new SelfEnrolmentReceipt().receivedAt(receivedAt)).build();
    }
}
