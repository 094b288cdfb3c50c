package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.xuefa.enrolment.AppointedScopes;
import org.xuefa.enrolment.Units;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;

/** Whose packs a caller sees and acts for, inside a use case's transaction: a publisher the own department's, the city's editors and overseers all. */
@ApplicationScoped
public class PublisherDesk {
    private static final Set<Role> WHOLE_CITY = EnumSet.of(Role.CITY_ADMIN, Role.COURSE_EDITOR, Role.OVERSIGHT_VIEWER, Role.AUDITOR);
    private final AppointedScopes scopes;
    private final Units units;
    private final PublisherStore publishers;

    @SuppressWarnings("NullAway")
    protected PublisherDesk() {
        this(null, null, null);
    }

    @Inject
    public PublisherDesk(AppointedScopes scopes, Units units, PublisherStore publishers) {
        this.scopes = scopes;
        this.units = units;
        this.publishers = publishers;
    }

    boolean sees(Publisher publisher) {
        var caller = CurrentCaller.required();
        return caller.roles().stream().anyMatch(WHOLE_CITY::contains) || actsFor(caller, publisher);
    }

    /** The publisher, if the caller may see it; else it is not there. */
    Publisher required(UUID publisherId) {
        return publishers.find(publisherId).filter(this::sees).orElseThrow(Refusal::notFound);
    }

    /** Whether the caller speaks for the city rather than for a department. */
    static boolean isOfTheCity() {
        var caller = CurrentCaller.required();
        return caller.is(Role.CITY_ADMIN) || caller.is(Role.COURSE_EDITOR);
    }

    private boolean actsFor(Caller caller, Publisher publisher) {
        var unitId = publisher.unitId();
        return unitId != null && units.find(unitId).filter(unit -> scopes.appointed(caller, Role.PACK_PUBLISHER).covers(unit.path())).isPresent();
    }
}
