package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** Which steps lie above a unit, and who decides at them (R30). */
@ApplicationScoped
public class RosterWays {
    private final SubmissionStore submissions;
    private final UnitStore units;
    private final AdministrationScopes scopes;

    protected RosterWays() {
        this(null, null, null);
    }

    @Inject
    public RosterWays(SubmissionStore submissions, UnitStore units, AdministrationScopes scopes) {
        this.submissions = submissions;
        this.units = units;
        this.scopes = scopes;
    }

    RosterRoute above(UnitDetails unit) {
        var path = BrowseUnits.idsOf(unit.path());
        var known = units.findAll(path);
        var above = new ArrayList<UnitDetails>();
        for (int depth = path.size() - 2; depth >= 0; depth--) {
            above.add(known.get(path.get(depth)));
        }
        return RosterRoute.of(above, submissions.steps());
    }

    /** What is still to come for a submission; the first stop is where it waits. Empty unless it waits. */
    RosterRoute ahead(Submission submission) {
        if (submission.waitsAt() == null || submission.level() == null) {
            return new RosterRoute(List.of());
        }
        var present = new RosterRoute.Stop(submission.level(), units.find(submission.waitsAt()).orElseThrow());
        return above(units.find(submission.unitId()).orElseThrow()).from(present);
    }

    boolean decides(Caller caller, RosterRoute.Stop stop) {
        var path = stop.unit().path();
        return switch (stop.level()) {
            case CITY -> caller.is(Role.CITY_ADMIN);
            case COUNTY -> caller.is(Role.CITY_ADMIN) || scopes.appointed(caller, Role.COUNTY_ADMIN).covers(path);
            case DEPARTMENT -> scopes.administrationOf(caller).covers(path);
        };
    }

    /** Whether a batch needs nobody above this caller: no step is in use, or the caller decides the last one. */
    boolean applies(Caller caller, Roster roster) {
        var scope = UploadRoster.scopeOf(roster);
        if (scope.wholeCity()) {
            return true;
        }
        var tops = units.findAll(scope.unitPaths().stream().map(path -> BrowseUnits.idsOf(path).getLast()).toList()).values();
        return tops.stream().map(this::above).allMatch(route -> route.isEmpty() || decides(caller, route.stops().getLast()));
    }
}
