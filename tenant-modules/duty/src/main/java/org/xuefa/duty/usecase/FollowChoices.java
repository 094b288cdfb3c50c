package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.xuefa.duty.domain.ElectiveStore;
import org.xuefa.learning.CourseCatalogue;

/** Whoever begins an elective has chosen it; whoever dropped it before has not. */
@ApplicationScoped
@Transactional
public class FollowChoices {
    private final CourseCatalogue catalogue;
    private final ElectiveStore choices;

    @SuppressWarnings("NullAway")
    protected FollowChoices() {
        this(null, null);
    }

    @Inject
    public FollowChoices(CourseCatalogue catalogue, ElectiveStore choices) {
        this.catalogue = catalogue;
        this.choices = choices;
    }

    public void begun(UUID campaignId, UUID personId, UUID courseId, Instant at) {
        if (catalogue.published().stream().anyMatch(course -> course.id().equals(courseId) && course.elective())) {
            choices.addIfAbsent(campaignId, personId, new ElectiveStore.Choice(courseId, true, at));
        }
    }
}
