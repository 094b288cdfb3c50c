package org.xuefa.enrolment.boundary;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.RosterDeskUnit;
import org.xuefa.api.model.RosterLevel;
import org.xuefa.api.model.RosterMove;
import org.xuefa.api.model.RosterSteps;
import org.xuefa.api.model.RosterStop;
import org.xuefa.api.model.RosterSubmission;
import org.xuefa.api.model.RosterSubmissionDetail;
import org.xuefa.api.model.RosterSubmissionEvent;
import org.xuefa.api.model.RosterSubmissionState;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;
import org.xuefa.enrolment.usecase.BrowseSubmissions;
import org.xuefa.enrolment.usecase.SubmissionView;

/** Submissions, as the contract has them. */
final class SubmissionMapping {
    private SubmissionMapping() {}

    static RosterSubmission submission(SubmissionView view) {
        var submission = view.submission();
        return new RosterSubmission().id(submission.id()).campaignId(submission.campaignId()).unitId(submission.unitId()).unitName(view.unitName())
                .state(RosterSubmissionState.valueOf(submission.state().name())).next(stops(view.ahead())).partOf(submission.partOf()).handedInAt(submission.handedInAt())
                .handedInBy(submission.handedInBy()).reason(submission.reason());
    }

    static RosterSubmissionDetail detail(SubmissionView.Detail detail) {
        return new RosterSubmissionDetail().submission(submission(detail.view())).batches(detail.batches().stream().map(RosterMapping::batch).toList())
                .parts(detail.parts().stream().map(SubmissionMapping::submission).toList())
                .history(detail.history().stream().map(event -> event(event, detail.unitNames())).toList())
                .may(detail.moves().stream().map(move -> RosterMove.valueOf(move.name())).toList());
    }

    private static RosterSubmissionEvent event(SubmissionEvent event, Map<UUID, String> names) {
        return new RosterSubmissionEvent().at(event.at()).by(event.byName()).what(RosterSubmissionEvent.WhatEnum.valueOf(event.what().name()))
                .level(event.level() == null ? null : level(event.level())).unitName(event.unitId() == null ? null : names.get(event.unitId())).reason(event.reason());
    }

    private static List<RosterStop> stops(List<RosterRoute.Stop> stops) {
        return stops.stream().map(stop -> new RosterStop().level(level(stop.level())).unitId(stop.unit().id()).unitName(stop.unit().draft().name())).toList();
    }

    private static RosterLevel level(org.xuefa.enrolment.domain.RosterLevel level) {
        return RosterLevel.valueOf(level.name());
    }

    static RosterDeskUnit desk(BrowseSubmissions.Desk desk) {
        return new RosterDeskUnit().unitId(desk.unit().id()).unitName(desk.unit().draft().name()).next(stops(desk.above())).open(desk.open()).waiting(desk.waiting())
                .silent(desk.silent()).silentUnits(desk.silentUnits());
    }

    static RosterSteps steps(org.xuefa.enrolment.domain.RosterSteps steps) {
        return new RosterSteps().department(steps.department()).county(steps.county()).city(steps.city()).scan(steps.scan());
    }

    static Submission.@Nullable State state(@Nullable RosterSubmissionState state) {
        return state == null ? null : Submission.State.valueOf(state.name());
    }
}
