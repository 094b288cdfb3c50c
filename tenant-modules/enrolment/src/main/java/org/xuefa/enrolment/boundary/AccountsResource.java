package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.xuefa.api.AccountsApi;
import org.xuefa.api.model.AccountChange;
import org.xuefa.enrolment.usecase.KeepAccounts;
import org.xuefa.enrolment.usecase.Sessions;
import org.xuefa.platform.jobs.CityJobs;

@Path("/cities/{city}/accounts/{personId}")
@ApplicationScoped
public class AccountsResource implements AccountsApi {
    private final KeepAccounts keep;
    private final Sessions sessions;
    private final CityJobs jobs;
    private final CarryAccountsJob job;

    protected AccountsResource() {
        this(null, null, null, null);
    }

    @Inject
    public AccountsResource(KeepAccounts keep, Sessions sessions, CityJobs jobs, CarryAccountsJob job) {
        this.keep = keep;
        this.sessions = sessions;
        this.jobs = jobs;
        this.job = job;
    }

    @Override
    public Response getAccount(String city, UUID personId) {
        return Response.ok(Mapping.account(keep.get(personId))).build();
    }

    @Override
    public Response changeAccount(String city, UUID personId, AccountChange change) {
        keep.enable(personId, change.getEnabled(), change.getReason());
        jobs.soon(job);
        return getAccount(city, personId);
    }

    @Override
    public Response issueActivationCode(String city, UUID personId) {
        return Response.status(Response.Status.CREATED).entity(Mapping.code(keep.issue(personId))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @Override
    public Response listAccountSessions(String city, UUID personId) {
        return Response.ok(MySessionsResource.model(sessions.of(personId), null)).build();
    }

    @Override
    public Response endAccountSessions(String city, UUID personId) {
        sessions.endAllOf(personId);
        return Response.noContent().build();
    }
}
