package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PeopleApi;
import org.xuefa.api.model.AccountState;
import org.xuefa.api.model.Disclosure;
import org.xuefa.api.model.DisclosureRequest;
import org.xuefa.api.model.PersonChange;
import org.xuefa.api.model.PersonPage;
import org.xuefa.api.model.PersonSearch;
import org.xuefa.enrolment.domain.Numbers;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.usecase.Appoint;
import org.xuefa.enrolment.usecase.BrowseEnrolments;
import org.xuefa.enrolment.usecase.BrowsePeople;
import org.xuefa.enrolment.usecase.BrowseUnits;
import org.xuefa.enrolment.usecase.KeepPeople;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

@Path("/cities/{city}/people")
@ApplicationScoped
public class PeopleResource implements PeopleApi {
    private final BrowsePeople browse;
    private final BrowseUnits units;
    private final BrowseEnrolments enrolments;
    private final Appoint appointments;
    private final KeepPeople keep;
    private final Cursors cursors;

    protected PeopleResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PeopleResource(BrowsePeople browse, BrowseUnits units, BrowseEnrolments enrolments, Appoint appointments, KeepPeople keep, Cursors cursors) {
        this.browse = browse;
        this.units = units;
        this.enrolments = enrolments;
        this.appointments = appointments;
        this.keep = keep;
        this.cursors = cursors;
    }

    @Override
    public Response listPeople(String city, @Nullable UUID unitId, @Nullable String q, @Nullable String tier, @Nullable AccountState account, @Nullable String cursor,
            @Nullable Integer limit) {
        var list = String.join("\n", "people", String.valueOf(unitId), String.valueOf(q), String.valueOf(tier), String.valueOf(account));
        int rows = Cursors.limit(limit);
        var found = browse.list(unitId, q, tier, Mapping.state(account), cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new PersonPage().items(found.stream().limit(rows).map(Mapping::person).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).person().id().toString())) : page).build();
    }

    @Override
    public Response searchPeopleByNumber(String city, PersonSearch search) {
        var id = search.getIdNumber() == null ? null : Numbers.idNumber(search.getIdNumber(), "/idNumber");
        var phone = search.getPhone() == null ? null : Numbers.phone(search.getPhone(), "/phone");
        if ((id == null) == (phone == null)) {
            throw Refusal.invalid("/idNumber", "required", "请填写身份证号或手机号其中一项");
        }
        return Response.ok(new PersonPage().items(browse.byNumber(id, phone).stream().map(Mapping::person).toList())).build();
    }

    @Override
    public Response getPerson(String city, UUID personId) {
        var view = browse.get(personId);
        var path = units.get(view.person().unitId()).pathNames();
        return Response.ok(Mapping.detail(view, path, enrolments.ofPerson(personId), appointments.ofPerson(personId))).tag(Revisions.tag(view.person().version())).build();
    }

    @Override
    public Response changePerson(String city, UUID personId, PersonChange change, @Nullable String ifMatch) {
        var version = Revisions.required(ifMatch);
        var phone = change.getPhone() == null ? null : Numbers.phone(change.getPhone(), "/phone");
        keep.change(personId, new PersonStore.Words(change.getName().strip(), change.getTier(), change.getPost(), change.getRemark()), phone, version);
        return getPerson(city, personId);
    }

    @Override
    public Response disclosePersonalNumber(String city, UUID personId, DisclosureRequest request) {
        var value = keep.disclose(personId, KeepPeople.Number.valueOf(request.getField().name()), request.getReason());
        return Response.ok(new Disclosure().value(value)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
