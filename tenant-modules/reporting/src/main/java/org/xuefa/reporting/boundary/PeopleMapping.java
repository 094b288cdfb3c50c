package org.xuefa.reporting.boundary;

import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.ReportPerson;
import org.xuefa.api.model.ReportRecount;
import org.xuefa.reporting.domain.ExamResult;
import org.xuefa.reporting.domain.Recount;
import org.xuefa.reporting.usecase.ListedPerson;

/** People and recounts as the contract has them. */
final class PeopleMapping {
    private PeopleMapping() {}

    static ReportPerson person(ListedPerson line) {
        var person = line.found().person();
        var result = person.result();
        return new ReportPerson()
                .personId(person.personId())
                .name(line.name())
                .unitId(person.unitId())
                .unitName(line.unitName())
                .tier(person.tier())
                .post(line.post())
                .exempt(person.exempt())
                .startedOn(person.startedOn())
                .reachedOn(person.reachedOn())
                .satOn(result == null ? null : result.satOn())
                .score(result == null ? null : result.score())
                .grade(grade(result))
                .certified(person.certified());
    }

    static ReportRecount recount(Recount recount) {
        return new ReportRecount()
                .id(recount.id())
                .campaignId(recount.campaignId())
                .trigger(recount.trigger() == Recount.Trigger.NIGHTLY ? ReportRecount.TriggerEnum.NIGHTLY : ReportRecount.TriggerEnum.MANUAL)
                .state(recount.state() == Recount.State.RUNNING ? ReportRecount.StateEnum.RUNNING : ReportRecount.StateEnum.FINISHED)
                .startedAt(recount.startedAt())
                .finishedAt(recount.finishedAt())
                .peopleChecked(recount.peopleChecked())
                .peopleCorrected(recount.peopleCorrected())
                .figuresCorrected(recount.figuresCorrected());
    }

    private static ReportPerson.@Nullable GradeEnum grade(@Nullable ExamResult result) {
        return result == null ? null : ReportPerson.GradeEnum.valueOf(result.grade().name());
    }
}
