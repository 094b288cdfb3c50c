package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Window;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.FigureBook.Recount;
import org.xuefa.enrolment.Participation;
import org.xuefa.learning.CourseStudies;
import org.xuefa.platform.audit.AuditLog;

/**
 * Proves the year's figures against their sources: everybody who has studied, piece by piece, then the links, then every figure as a whole.
 * What differs is put right and told in the audit log. It runs each night, and when units have moved.
 */
@ApplicationScoped
@Transactional
public class RecountDuties {
    private static final int PIECE = 200;
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private final Campaigns campaigns;
    private final CourseStudies studies;
    private final OpenLists open;
    private final DutyListStore lists;
    private final FigureBook book;
    private final FollowStudies follow;
    private final LinkCourses link;
    private final CountFigures count;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RecountDuties() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public RecountDuties(Campaigns campaigns, CourseStudies studies, OpenLists open, DutyListStore lists, FigureBook book, FollowStudies follow, LinkCourses link, CountFigures count,
            AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.studies = studies;
        this.open = open;
        this.lists = lists;
        this.book = book;
        this.follow = follow;
        this.link = link;
        this.count = count;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the recount of the night when its hour has come; once a day. */
    public void beginNightly() {
        var now = clock.instant().atZone(Window.CITY_TIME);
        if (now.toLocalTime().isBefore(NIGHT) || now.toLocalDate().equals(book.recount().recountOn()) || campaigns.current().isEmpty()) {
            return;
        }
        book.lock();
        var last = book.recount();
        if (!now.toLocalDate().equals(last.recountOn())) {
            book.save(new Recount(now.toLocalDate(), Participation.START, 0, last.recountedAt()));
        }
    }

    /** Units have moved: every figure of the lists at work is counted anew. */
    public void unitsMoved() {
        book.lock();
        open.following().forEach(list -> count.recount(list, lists.items(list.id())));
    }

    /** A piece of the recount; whether there is more. */
    public boolean advance() {
        if (book.recount().recountAfter() == null) {
            return false;
        }
        book.lock();
        var running = book.recount();
        var campaign = campaigns.current();
        if (running.recountAfter() == null || campaign.isEmpty()) {
            return false;
        }
        var people = studies.people(campaign.get().id(), Objects.requireNonNull(running.recountAfter()), PIECE);
        int corrected = running.corrected() + follow.refresh(campaign.get(), people);
        if (people.size() == PIECE) {
            book.save(new Recount(running.recountOn(), people.getLast(), corrected, running.recountedAt()));
            return true;
        }
        int figures = link.relink() + open.following().stream().mapToInt(list -> count.recount(list, lists.items(list.id()))).sum();
        book.save(new Recount(running.recountOn(), null, corrected, clock.instant()));
        if (figures > 0) {
            audit.record("duty-figures.corrected", "campaign", campaign.get().id().toString(), Map.of("figures", figures, "people", corrected));
        }
        return false;
    }
}
