package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefa.campaign.Campaign;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.Edition;
import org.xuefa.learning.domain.PublicationEffect;
import org.xuefa.learning.domain.PublicationEffect.ChapterEffect;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.learning.domain.SupplyShare;
import org.xuefa.packtool.PackDiff;
import org.xuefa.platform.problem.Refusal;

/** What publishing the draft of a course would do. Changes nothing. */
@ApplicationScoped
public class ForetellPublication {
    private final CourseStore courses;
    private final CourseComparison comparison;
    private final CourseEffects effects;

    @SuppressWarnings("NullAway")
    protected ForetellPublication() {
        this(null, null, null);
    }

    @Inject
    public ForetellPublication(CourseStore courses, CourseComparison comparison, CourseEffects effects) {
        this.courses = courses;
        this.comparison = comparison;
        this.effects = effects;
    }

    /** @param revision of the course that it was reckoned for */
    public record Foretold(int revision, PublicationEffect effect) {}

    @Transactional
    public Foretold effect(UUID courseId) {
        var course = courses.find(courseId).orElseThrow(Refusal::notFound);
        var compared = comparison.of(course);
        var campaign = effects.campaign();
        var change = compared.change();
        var same = !course.changed() && compared.before().isPresent();
        var effect = compared.before().isEmpty() ? CourseEffects.added(courseId, course.draft().title(), course.draft(), course.questions())
                : effects.of(campaign, courseId, course.draft().title(), same ? PackEffect.Kind.SAME : PackEffect.Kind.CHANGED, change);
        return new Foretold(course.revision(), new PublicationEffect(course.version(), course.changed() ? course.version() + 1 : course.version(),
                campaign.map(Campaign::title).orElse(null), compared.before().map(edition -> edition.content().credit()).orElse(null), course.draft().credit(), effect,
                effects.peopleShortOfTime(campaign, courseId, change.changed()), chapters(course, compared, campaign),
                campaign.map(open -> SupplyShare.after(courses.catalogue(), courseId, course.draft(), open.rules().credit(), open.tiers())).orElse(List.of())));
    }

    @Transactional
    public PackDiff.CourseChange difference(UUID courseId) {
        return comparison.difference(courses.find(courseId).orElseThrow(Refusal::notFound));
    }

    private List<ChapterEffect> chapters(StoredCourse course, CourseComparison.Compared compared, Optional<Campaign> campaign) {
        var before = compared.before().map(Edition::content).map(content -> content.chapters().stream()).orElseGet(Stream::empty)
                .collect(Collectors.toMap(ChapterDraft::id, Function.identity()));
        var changed = compared.change().changed().stream().map(ChapterDraft::id).collect(Collectors.toSet());
        var now = compared.after().chapters().stream().map(chapter -> {
            var old = before.get(chapter.id());
            if (old == null) {
                return new ChapterEffect(chapter.id(), chapter.title(), PublicationEffect.Kind.ADDED, null, chapter.requiredSeconds(), 0);
            }
            var differs = changed.contains(chapter.id());
            return new ChapterEffect(chapter.id(), chapter.title(), differs ? PublicationEffect.Kind.CHANGED : PublicationEffect.Kind.SAME, old.requiredSeconds(),
                    chapter.requiredSeconds(), differs ? effects.shortOfTime(campaign, course.id(), List.of(chapter)) : 0);
        });
        return Stream.concat(now, gone(compared)).toList();
    }

    private static Stream<ChapterEffect> gone(CourseComparison.Compared compared) {
        var kept = compared.after().chapters().stream().map(ChapterDraft::id).collect(Collectors.toSet());
        return compared.before().map(edition -> edition.content().chapters()).orElseGet(List::of).stream().filter(chapter -> !kept.contains(chapter.id()))
                .map(chapter -> new ChapterEffect(chapter.id(), chapter.title(), PublicationEffect.Kind.REMOVED, chapter.requiredSeconds(), null, 0));
    }
}
