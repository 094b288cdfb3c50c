package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.xuefa.api.PublicEnrolmentsApi;
import org.xuefa.api.model.EnrolmentForm;
import org.xuefa.api.model.SelfEnrolment;
import org.xuefa.api.model.SelfEnrolmentReceipt;
import org.xuefa.api.model.TierChoice;
import org.xuefa.enrolment.domain.Numbers;
import org.xuefa.enrolment.usecase.Enrol;
import org.xuefa.platform.identity.AccessRules.Rate;
import org.xuefa.platform.web.RateLimits;

@Path("/public/cities/{city}/enrolments")
@ApplicationScoped
public class PublicEnrolmentsResource implements PublicEnrolmentsApi {
    private static final Rate TRIES = new Rate(20, Duration.ofMinutes(10));
    private final Enrol enrol;
    private final RateLimits limits;

    protected PublicEnrolmentsResource() {
        this(null, null);
    }

    @Inject
    public PublicEnrolmentsResource(Enrol enrol, RateLimits limits) {
        this.enrol = enrol;
        this.limits = limits;
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
        limits.ofTyped("selfEnrol", wanted.getIdNumber(), TRIES);
        var receivedAt = enrol.byOneself(new Enrol.Application(wanted.getUnitId(), wanted.getName().strip(), Numbers.idNumber(wanted.getIdNumber(), "/idNumber"),
                Numbers.phone(wanted.getPhone(), "/phone"), wanted.getTier(), wanted.getPost(), null));
        return Response.accepted(new SelfEnrolmentReceipt().receivedAt(receivedAt)).build();
    }
}
