package org.xuefa.learning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.learning.domain.DraftReview.State;

/** Four eyes on a draft. */
class DraftReviewTest {
    private static final DraftReview WAITING = new DraftReview(UUID.randomUUID(), State.IN_REVIEW, 3, "writer", "submitter");

    @Test
    void anotherEditorDecides() {
        assertThat(WAITING.mayBeDecided("other", false)).isTrue();
    }

    @Test
    void whoSubmittedItDoesNotDecideWhateverTheRole() {
        assertThat(WAITING.mayBeDecided("submitter", false)).isFalse();
        assertThat(WAITING.mayBeDecided("submitter", true)).isFalse();
    }

    @Test
    void anEditorWhoChangedItLastDoesNotDecideAndAnAdministratorDoes() {
        assertThat(WAITING.mayBeDecided("writer", false)).isFalse();
        assertThat(WAITING.mayBeDecided("writer", true)).isTrue();
    }

    @Test
    void whatDoesNotWaitIsNotDecided() {
        for (var state : new State[] {State.NONE, State.RETURNED, State.APPROVED}) {
            assertThat(new DraftReview(WAITING.courseId(), state, 3, "writer", "submitter").mayBeDecided("other", true)).as(state.name()).isFalse();
        }
    }

    @Test
    void anEditorPublishesWhatWasApprovedAndAnAdministratorAnything() {
        assertThat(WAITING.mayBePublished(false)).isFalse();
        assertThat(WAITING.decided(true).mayBePublished(false)).isTrue();
        assertThat(WAITING.decided(false).mayBePublished(false)).isFalse();
        assertThat(WAITING.mayBePublished(true)).isTrue();
    }
}
