package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.PackEffect.CourseEffect;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseChange;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.learning.domain.StudyStore;

/**
 * What a new content of a course does to those who study it in the open campaign, whether a pack brings it or an editor publishes it: an unchanged
 * chapter stays finished; a changed one keeps its time, and stays finished if that is enough for it now; a finished course and its credits stay.
 * Call inside a transaction.
 */
@ApplicationScoped
public class CourseEffects {
    private final StudyStore study;
    private final Campaigns campaigns;

    @SuppressWarnings("NullAway")
    protected CourseEffects() {
        this(null, null);
    }

    @Inject
    public CourseEffects(StudyStore study, Campaigns campaigns) {
        this.study = study;
        this.campaigns = campaigns;
    }

    Optional<Campaign> campaign() {
        return campaigns.current();
    }

    static CourseEffect added(UUID courseId, String title, CourseDraft draft, List<QuestionDraft> questions) {
        return new CourseEffect(courseId, title, PackEffect.Kind.ADDED, 0, 0, draft.chapters().size(), 0, questions.size(), 0, 0, 0, 0, 0);
    }

    CourseEffect retired(Optional<Campaign> campaign, StoredCourse course) {
        return new CourseEffect(course.id(), course.draft().title(), PackEffect.Kind.RETIRED, 0, 0, 0, 0, 0, 0, 0, underWay(campaign, course.id()), finished(campaign, course.id()), 0);
    }

    CourseEffect of(Optional<Campaign> campaign, UUID courseId, String title, PackEffect.Kind kind, CourseChange change) {
        return new CourseEffect(courseId, title, kind, change.same(), change.changed().size(), change.added(), change.removed(), change.questionsAdded(), change.questionsChanged(),
                change.questionsRemoved(), underWay(campaign, courseId), finished(campaign, courseId), shortOfTime(campaign, courseId, change.changed()));
    }

    /** Chapters of people, so somebody may be counted for each of them. */
    long shortOfTime(Optional<Campaign> campaign, UUID courseId, List<ChapterDraft> changed) {
        return campaign.map(open -> study.shortOfTime(open.id(), courseId, changed)).orElse(0L);
    }

    long peopleShortOfTime(Optional<Campaign> campaign, UUID courseId, List<ChapterDraft> changed) {
        return campaign.map(open -> study.peopleShortOfTime(open.id(), courseId, changed)).orElse(0L);
    }

    void apply(Optional<Campaign> campaign, UUID courseId, CourseChange change) {
        campaign.ifPresent(open -> study.reopen(open.id(), courseId, change.changed()));
    }

    private long underWay(Optional<Campaign> campaign, UUID courseId) {
        return campaign.map(open -> study.underWay(open.id(), courseId)).orElse(0L);
    }

    private long finished(Optional<Campaign> campaign, UUID courseId) {
        return campaign.map(open -> study.finished(open.id(), courseId)).orElse(0L);
    }
}
