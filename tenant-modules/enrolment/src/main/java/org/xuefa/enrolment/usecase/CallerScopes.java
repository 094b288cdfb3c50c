package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xuefa.enrolment.AppointedScopes;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.AppointmentStore;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** A scope takes both: the role in the verified token, and the appointment on the city's books. */
@ApplicationScoped
@Transactional
public class CallerScopes implements Scopes, AppointedScopes, AdministrationScopes {
    private static final Set<Role> SEE_THE_CITY = EnumSet.of(Role.CITY_ADMIN, Role.COURSE_EDITOR, Role.QUESTION_EDITOR, Role.OVERSIGHT_VIEWER, Role.AUDITOR);
    private final AppointmentStore appointments;

    protected CallerScopes() {
        this(null);
    }

    @Inject
    public CallerScopes(AppointmentStore appointments) {
        this.appointments = appointments;
    }

    @Override
    public Scope of(Caller caller) {
        return caller.roles().stream().anyMatch(SEE_THE_CITY::contains) ? Scope.WHOLE_CITY : administrationOf(caller);
    }

    @Override
    public Scope administrationOf(Caller caller) {
        if (caller.is(Role.CITY_ADMIN)) {
            return Scope.WHOLE_CITY;
        }
        var paths = new ArrayList<String>();
        for (var role : List.of(Role.COUNTY_ADMIN, Role.UNIT_ADMIN)) {
            paths.addAll(appointed(caller, role).unitPaths());
        }
        return topmost(paths);
    }

    @Override
    public Scope appointed(Caller caller, Role role) {
        return caller.is(role) ? topmost(appointments.paths(caller.subject(), role)) : Scope.NOTHING;
    }

    private static Scope topmost(List<String> paths) {
        var roots = paths.stream().distinct().filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other))).sorted().toList();
        return new Scope(false, roots);
    }
}
