package org.xuefa.learning.domain;

import java.util.UUID;

/**
 * Where the draft of a course stands. Whoever changes the draft or its questions begins anew: {@link State#NONE}.
 *
 * @param draftRevision grows with each change of the draft or of its questions
 * @param changedBy account that changed it last; empty when nobody knows any more
 * @param submittedBy account that handed it in last; empty when nobody has
 */
public record DraftReview(UUID courseId, State state, int draftRevision, String changedBy, String submittedBy) {
    public enum State { NONE, IN_REVIEW, RETURNED, APPROVED }

    public DraftReview submitted(String subject) {
        return new DraftReview(courseId, State.IN_REVIEW, draftRevision, changedBy, subject);
    }

    public DraftReview decided(boolean approve) {
        return new DraftReview(courseId, approve ? State.APPROVED : State.RETURNED, draftRevision, changedBy, submittedBy);
    }

    /** Four eyes: nobody decides on what they submitted, and an editor not on a draft that they changed last. */
    public boolean isOwn(String subject, boolean administrator) {
        return subject.equals(submittedBy) || !administrator && subject.equals(changedBy);
    }

    public boolean mayBeDecided(String subject, boolean administrator) {
        return state == State.IN_REVIEW && !isOwn(subject, administrator);
    }

    /** An administrator's publication is itself the review. */
    public boolean mayBePublished(boolean administrator) {
        return administrator || state == State.APPROVED;
    }
}
