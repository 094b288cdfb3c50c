package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Window;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.Learner;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.learning.CourseStudies;
import org.xuefa.learning.CourseStudy;

/**
 * Who studied what, and where they count: an event is a hint to ask learning and enrolment, so neither repetition nor order matters. Only that a
 * course is begun is taken from the event itself, for learning has it in its books from the end of the first session on.
 */
@ApplicationScoped
@Transactional
public class FollowStudies {
    private final Campaigns campaigns;
    private final Participation participation;
    private final CourseStudies studies;
    private final OpenLists open;
    private final FigureBook book;
    private final CountFigures count;

    @SuppressWarnings("NullAway")
    protected FollowStudies() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public FollowStudies(Campaigns campaigns, Participation participation, CourseStudies studies, OpenLists open, FigureBook book, CountFigures count) {
        this.campaigns = campaigns;
        this.participation = participation;
        this.studies = studies;
        this.open = open;
        this.book = book;
        this.count = count;
    }

    /** @param courseId begun or finished at that moment */
    public void studied(UUID campaignId, UUID personId, UUID courseId, Instant at) {
        campaigns.find(campaignId).ifPresent(campaign -> {
            book.lock();
            refresh(campaign, List.of(personId), courseId, at);
        });
    }

    /** The person's place in the campaign is another one, or none; of no interest before they have studied. */
    public void placed(UUID campaignId, UUID personId) {
        campaigns.find(campaignId).ifPresent(campaign -> {
            book.lock();
            if (book.learner(campaign.year(), personId).isPresent()) {
                refresh(campaign, List.of(personId), null, Instant.EPOCH);
            }
        });
    }

    /** How many of these people were not as learning and enrolment have them. The book is held. */
    int refresh(Campaign campaign, Collection<UUID> personIds) {
        return refresh(campaign, personIds, null, Instant.EPOCH);
    }

    private int refresh(Campaign campaign, Collection<UUID> personIds, @Nullable UUID begun, Instant at) {
        var lists = open.of(campaign.year());
        var known = studies.of(campaign.id(), personIds).stream().collect(Collectors.groupingBy(CourseStudy::personId));
        var places = participation.findAll(campaign.id(), personIds).stream().collect(Collectors.toMap(Participant::personId, place -> place));
        int different = 0;
        for (var person : personIds) {
            var before = book.learner(campaign.year(), person).orElseGet(() -> Learner.unknown(person));
            var place = places.get(person);
            var after = place == null ? before.gone() : before.at(place.unitId(), place.takesPart());
            for (var study : known.getOrDefault(person, List.of())) {
                after = after.with(study.courseId(), study(study));
            }
            if (begun != null) {
                after = after.with(begun, new Learner.Study(day(at), null, 0));
            }
            if (!after.equals(before) && after.unitId() != null) {
                book.save(campaign.year(), after);
                count.post(lists, before, after);
                different++;
            }
        }
        return different;
    }

    private static Learner.Study study(CourseStudy study) {
        var finished = study.finishedAt();
        return new Learner.Study(day(finished != null && finished.isBefore(study.studiedAt()) ? finished : study.studiedAt()), finished == null ? null : day(finished),
                study.countedSeconds());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Window.CITY_TIME).toLocalDate();
    }
}
