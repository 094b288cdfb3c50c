package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.Refusal;

/** Looks at what was handed in: all in scope, what waits for the caller, one with its way, and the desk of each unit administered. */
@ApplicationScoped
@Transactional
public class BrowseSubmissions {
    private static final int NAMED = 20;
    private final SubmissionStore submissions;
    private final UnitStore units;
    private final RosterWays ways;
    private final AdministrationScopes scopes;

    protected BrowseSubmissions() {
        this(null, null, null, null);
    }

    @Inject
    public BrowseSubmissions(SubmissionStore submissions, UnitStore units, RosterWays ways, AdministrationScopes scopes) {
        this.submissions = submissions;
        this.units = units;
        this.ways = ways;
        this.scopes = scopes;
    }

    public List<SubmissionView> list(UUID campaignId, Submission.@Nullable State state, boolean waitingForMe, @Nullable UUID before, int limit) {
        var caller = CurrentCaller.required();
        var mine = waitingForMe ? mine(caller) : null;
        return views(submissions.page(new SubmissionStore.Filter(scopes.administrationOf(caller), campaignId, state, mine), before, limit));
    }

    private SubmissionStore.Mine mine(Caller caller) {
        var counties = scopes.appointed(caller, Role.COUNTY_ADMIN).unitPaths();
        var administered = new ArrayList<>(scopes.appointed(caller, Role.UNIT_ADMIN).unitPaths());
        administered.addAll(counties);
        return new SubmissionStore.Mine(caller.is(Role.CITY_ADMIN), counties, administered);
    }

    public SubmissionView.Detail get(UUID id) {
        var caller = CurrentCaller.required();
        var submission = submissions.find(id).orElseThrow(Refusal::notFound);
        var unit = units.find(submission.unitId()).orElseThrow();
        scopes.administrationOf(caller).require(unit.path());
        var history = submissions.history(id);
        var names = units.findAll(history.stream().map(SubmissionEvent::unitId).filter(Objects::nonNull).distinct().toList()).values().stream()
                .collect(Collectors.toMap(UnitDetails::id, found -> found.draft().name()));
        var view = views(List.of(submission)).getFirst();
        return new SubmissionView.Detail(view, submissions.batches(List.of(id)), views(submissions.parts(id)), history, names, moves(caller, view));
    }

    /** Whoever sees it has its unit in scope. */
    private List<SubmissionView.Move> moves(Caller caller, SubmissionView view) {
        var moves = new ArrayList<SubmissionView.Move>();
        switch (view.submission().state()) {
            case WAITING -> {
                var route = new RosterRoute(view.ahead());
                int decided = route.decided(stop -> ways.decides(caller, stop));
                if (decided > 0) {
                    boolean upwards = decided < route.stops().size() && route.stops().get(decided - 1).level() == RosterLevel.DEPARTMENT;
                    moves.add(upwards ? SubmissionView.Move.CONSOLIDATE : SubmissionView.Move.ACCEPT);
                    moves.add(SubmissionView.Move.RETURN);
                } else {
                    moves.add(SubmissionView.Move.WITHDRAW);
                }
            }
            case RETURNED -> moves.add(SubmissionView.Move.HAND_IN_AGAIN);
            case CONSOLIDATED -> Optional.ofNullable(view.submission().partOf()).flatMap(submissions::find).filter(whole -> whole.state() == Submission.State.RETURNED)
                    .flatMap(whole -> units.find(whole.unitId())).filter(whole -> ways.decides(caller, new RosterRoute.Stop(RosterLevel.DEPARTMENT, whole)))
                    .ifPresent(_ -> moves.add(SubmissionView.Move.RETURN));
            case ACCEPTED -> { }
        }
        return moves;
    }

    private List<SubmissionView> views(List<Submission> found) {
        var known = units.findAll(found.stream().map(Submission::unitId).distinct().toList());
        return found.stream().map(each -> new SubmissionView(each, known.get(each.unitId()).draft().name(), ways.ahead(each).stops())).toList();
    }

    /** A unit the caller administers: its way up, what it has on its way, what waits there, and who directly below has handed in nothing. */
    public record Desk(UnitDetails unit, List<RosterRoute.Stop> above, @Nullable UUID open, int waiting, int silent, List<String> silentUnits) {}

    public List<Desk> desks(UUID campaignId) {
        var caller = CurrentCaller.required();
        var own = new ArrayList<UnitDetails>();
        if (caller.is(Role.CITY_ADMIN)) {
            units.root().ifPresent(own::add);
        } else {
            own.addAll(units.findAll(scopes.administrationOf(caller).unitPaths().stream().map(path -> BrowseUnits.idsOf(path).getLast()).toList()).values());
        }
        var open = submissions.open(campaignId, own.stream().map(UnitDetails::id).toList()).stream().collect(Collectors.toMap(Submission::unitId, Function.identity()));
        return own.stream().map(unit -> {
            var below = units.page(Scope.WHOLE_CITY, new UnitStore.Filter(unit.id(), null, false), null, Integer.MAX_VALUE);
            var heard = submissions.heard(campaignId, below.stream().map(UnitDetails::id).toList());
            var silent = below.stream().filter(each -> !heard.contains(each.id())).map(each -> each.draft().name()).toList();
            var onItsWay = open.get(unit.id());
            return new Desk(unit, ways.above(unit).stops(), onItsWay == null ? null : onItsWay.id(), submissions.waitingAt(campaignId, unit.id()), silent.size(),
                    silent.subList(0, Math.min(NAMED, silent.size())));
        }).toList();
    }
}
