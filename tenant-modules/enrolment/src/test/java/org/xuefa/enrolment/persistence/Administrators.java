package org.xuefa.enrolment.persistence;

import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.usecase.Appoint;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** Appointed administrators with an account. */
final class Administrators {
    private static final AtomicInteger NUMBER = new AtomicInteger(70_000_000);

    private Administrators() {}

    static Caller of(World world, UnitDetails unit, Role role) {
        var view = world.by(World.cityAdmin(), () -> world.in(() -> world.appoint.appoint(new Appoint.Request(role, unit.id(), false, null,
                new Appoint.Newcomer("管理员", Samples.phone(NUMBER.incrementAndGet()), null)))));
        var code = world.by(World.cityAdmin(), () -> world.in(() -> world.keepAccounts.issue(view.person().id()))).code();
        var userName = world.as(() -> world.activate.activate(Samples.phoneNumber(NUMBER.get()), code, "correct horse battery"));
        return World.caller("subject-" + userName, role);
    }
}
