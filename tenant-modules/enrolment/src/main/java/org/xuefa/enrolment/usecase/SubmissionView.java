package org.xuefa.enrolment.usecase;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;

/** A submission with the name of its unit and the steps still to come. */
public record SubmissionView(Submission submission, String unitName, List<RosterRoute.Stop> ahead) {
    /** What the caller may do with it now. */
    public enum Move { ACCEPT, CONSOLIDATE, RETURN, WITHDRAW, HAND_IN_AGAIN }

    /** @param unitNames of the units that events name */
    public record Detail(SubmissionView view, List<Roster> batches, List<SubmissionView> parts, List<SubmissionEvent> history, Map<UUID, String> unitNames, List<Move> moves) {}
}
