package org.xuefa.enrolment.boundary;

import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.FieldProblem;
import org.xuefa.api.model.RosterBatch;
import org.xuefa.api.model.RosterMode;
import org.xuefa.api.model.RosterRow;
import org.xuefa.api.model.RosterState;
import org.xuefa.api.model.RowFinding;
import org.xuefa.api.model.Verdict;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.StagedRow;

/** Rosters, as the contract has them. */
final class RosterMapping {
    private RosterMapping() {}

    static RosterBatch batch(Roster roster) {
        var model = new RosterBatch().id(roster.id()).campaignId(roster.campaignId()).fileName(roster.fileName()).source(roster.source()).submissionId(roster.submissionId()).state(state(roster.state()))
                .mode(roster.mode() == null ? null : RosterMode.valueOf(roster.mode().name())).uploadedAt(roster.uploadedAt()).uploadedBy(roster.uploadedByName())
                .rowsDone(roster.rowsDone()).rowsTotal(roster.rowsTotal()).good(roster.good()).warnings(roster.warnings()).refused(roster.refused())
                .appliedAt(roster.appliedAt()).problem(problem(roster.problem()));
        return roster.state() == Roster.State.APPLIED ? model.added(roster.added()).unchanged(roster.unchanged()).conflicts(roster.conflicts()) : model;
    }

    private static RosterState state(Roster.State state) {
        return switch (state) {
            case UPLOADING, READING -> RosterState.READING;
            case READY -> RosterState.READY;
            case APPLYING -> RosterState.APPLYING;
            case APPLIED -> RosterState.APPLIED;
            case FAILED -> RosterState.FAILED;
            case DISCARDED -> RosterState.DISCARDED;
        };
    }

    private static @Nullable FieldProblem problem(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var parts = written.split("\t", 3);
        return new FieldProblem().code(parts[0]).pointer(parts[1]).message(parts[2]);
    }

    static RosterRow row(StagedRow row) {
        return new RosterRow().row(row.row()).number(row.ordinal()).unit(row.unitText()).unitId(row.unitId()).name(row.name()).maskedIdNumber(row.maskedIdNumber())
                .maskedPhone(row.maskedPhone()).post(row.post()).tier(row.tierText()).remark(row.remark()).verdict(Verdict.valueOf(row.verdict().name()))
                .findings(row.findings().stream().map(RosterMapping::finding).toList());
    }

    private static RowFinding finding(Finding finding) {
        return new RowFinding().column(finding.column().title()).code(RowFinding.CodeEnum.valueOf(finding.code().name()))
                .severity(Verdict.valueOf(finding.severity().name())).message(finding.message());
    }

    static RosterStore.@Nullable Verdicts verdicts(@Nullable Verdict verdict) {
        return verdict == null ? null : RosterStore.Verdicts.valueOf(verdict.name());
    }
}
