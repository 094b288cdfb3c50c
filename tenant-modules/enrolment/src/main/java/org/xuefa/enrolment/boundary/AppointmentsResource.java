package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.AppointmentsApi;
import org.xuefa.api.model.AppointedRole;
import org.xuefa.api.model.AppointmentPage;
import org.xuefa.api.model.NewAppointment;
import org.xuefa.enrolment.domain.Numbers;
import org.xuefa.enrolment.usecase.Appoint;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.jobs.CityJobs;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;

@Path("/cities/{city}/appointments")
@ApplicationScoped
public class AppointmentsResource implements AppointmentsApi {
    private final Appoint appoint;
    private final CityJobs jobs;
    private final CarryAccountsJob job;
    private final Cursors cursors;

    protected AppointmentsResource() {
        this(null, null, null, null);
    }

    @Inject
    public AppointmentsResource(Appoint appoint, CityJobs jobs, CarryAccountsJob job, Cursors cursors) {
        this.appoint = appoint;
        this.jobs = jobs;
        this.job = job;
        this.cursors = cursors;
    }

    @Override
    public Response listAppointments(String city, @Nullable UUID unitId, @Nullable AppointedRole role, @Nullable String cursor, @Nullable Integer limit) {
        var list = "appointments " + unitId + " " + role;
        int rows = Cursors.limit(limit);
        var found = appoint.list(unitId, role == null ? null : Role.valueOf(role.name()), cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new AppointmentPage().items(found.stream().limit(rows).map(Mapping::appointment).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).appointment().id().toString())) : page).build();
    }

    @Override
    public Response appoint(String city, NewAppointment wanted) {
        var request = new Appoint.Request(Role.valueOf(wanted.getRole().name()), wanted.getUnitId(), Boolean.TRUE.equals(wanted.getPrimary()), wanted.getPersonId(),
                wanted.getPersonId() == null ? newcomer(wanted) : null);
        var view = appoint.appoint(request);
        jobs.soon(job);
        return Response.status(Response.Status.CREATED).entity(Mapping.appointment(view)).build();
    }

    private static Appoint.@Nullable Newcomer newcomer(NewAppointment wanted) {
        if (wanted.getName() == null || wanted.getName().isBlank()) {
            return null;
        }
        if (wanted.getPhone() == null) {
            throw Refusal.invalid("/phone", "required", "必须填写");
        }
        return new Appoint.Newcomer(wanted.getName().strip(), Numbers.phone(wanted.getPhone(), "/phone"),
                wanted.getIdNumber() == null ? null : Numbers.idNumber(wanted.getIdNumber(), "/idNumber"));
    }

    @Override
    public Response dismiss(String city, UUID appointmentId) {
        appoint.dismiss(appointmentId);
        jobs.soon(job);
        return Response.noContent().build();
    }
}
