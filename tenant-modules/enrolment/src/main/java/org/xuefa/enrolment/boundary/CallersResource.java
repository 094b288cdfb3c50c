package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import org.xuefa.api.CallersApi;
import org.xuefa.api.model.Me;
import org.xuefa.enrolment.usecase.WhoAmI;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;

/** Who the caller is in the city, and what the portal may offer. */
@Path("/cities/{city}/me")
@ApplicationScoped
public class CallersResource implements CallersApi {
    private final WhoAmI whoAmI;
    private final AccessRules rules;

    protected CallersResource() {
        this(null, null);
    }

    @Inject
    public CallersResource(WhoAmI whoAmI, AccessRules rules) {
        this.whoAmI = whoAmI;
        this.rules = rules;
    }

    @Override
    public Response getMe(String city) {
        var caller = CurrentCaller.required();
        var me = new Me().displayName(caller.displayName())
                .roles(caller.roles().stream().sorted().map(role -> org.xuefa.api.model.Role.valueOf(role.name())).toList())
                .capabilities(rules.all().values().stream().filter(operation -> isOpenTo(caller, operation)).map(Operation::id)
                        .sorted(Comparator.naturalOrder()).toList());
        whoAmI.personOf(caller.subject()).ifPresent(person ->
                me.personId(person.id()).displayName(person.displayName()).unitName(person.unitName()).tier(person.tier()));
        return Response.ok(me).build();
    }

    private static boolean isOpenTo(Caller caller, Operation operation) {
        return operation.isOfCity() && !operation.isPublic() && operation.allows(caller);
    }
}
