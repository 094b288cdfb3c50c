package org.xuefa.enrolment.domain;

import java.util.Set;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** Who may appoint whom: a city administrator everybody, a county administrator unit administrators, a unit administrator those below. */
public final class AppointmentRule {
    private static final Set<Role> APPOINTED = Set.of(Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.UNIT_ADMIN, Role.COURSE_EDITOR, Role.QUESTION_EDITOR, Role.PACK_PUBLISHER, Role.OVERSIGHT_VIEWER, Role.AUDITOR);

    private AppointmentRule() {}

    /** Whether the role is confined to the subtree of a unit. */
    public static boolean isScoped(Role role) {
        return role == Role.COUNTY_ADMIN || role == Role.UNIT_ADMIN || role == Role.PACK_PUBLISHER;
    }

    /** @param unitPath where a scoped role is to work */
    public static boolean allows(Caller caller, Scope scope, Role role, String unitPath) {
        if (!APPOINTED.contains(role)) {
            return false;
        }
        if (caller.is(Role.CITY_ADMIN)) {
            return true;
        }
        if (role != Role.UNIT_ADMIN) {
            return false;
        }
        // Nobody appoints a colleague at the top of the own scope, except a county administrator, who is above all units there.
        return caller.is(Role.COUNTY_ADMIN) ? scope.covers(unitPath) : scope.unitPaths().stream().anyMatch(root -> unitPath.startsWith(root) && !unitPath.equals(root));
    }
}
