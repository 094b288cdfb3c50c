package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.xuefa.learning.CourseStudies;
import org.xuefa.learning.CourseStudy;
import org.xuefa.learning.domain.StudyStore;

/** The front door for who studied what. */
@ApplicationScoped
public class CourseStudyBook implements CourseStudies {
    private final StudyStore study;

    @SuppressWarnings("NullAway")
    protected CourseStudyBook() {
        this(null);
    }

    @Inject
    public CourseStudyBook(StudyStore study) {
        this.study = study;
    }

    @Override
    @Transactional
    public List<CourseStudy> of(UUID campaignId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : study.courseStudies(campaignId, personIds);
    }

    @Override
    @Transactional
    public List<UUID> people(UUID campaignId, UUID afterPersonId, int limit) {
        return study.people(campaignId, afterPersonId, limit);
    }
}
