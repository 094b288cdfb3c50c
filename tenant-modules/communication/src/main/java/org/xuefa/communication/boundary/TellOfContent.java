package org.xuefa.communication.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.xuefa.duty.DutyListPublished;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.CourseRetired;
import org.xuefa.learning.CourseWithdrawn;
import org.xuefa.packs.PackInstalled;
import org.xuefa.packs.PackRetired;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.plugin.PluginEvents;
import org.xuefa.statutes.LawChanged;

/** What plugins that listen are told of courses, packs, duty lists and laws: ids, numbers, versions and dates. */
@ApplicationScoped
public class TellOfContent {
    private final PluginEvents events;

    protected TellOfContent() {
        this(null);
    }

    @Inject
    public TellOfContent(PluginEvents events) {
        this.events = events;
    }

    private <E extends DomainEvent> EventHandler<E> tell(Class<E> eventType, String type, Function<E, Map<String, String>> facts) {
        return new Teller<>(eventType, type, facts, events);
    }

    private static Map<String, String> course(UUID courseId) {
        return Map.of("courseId", courseId.toString());
    }

    @Produces
    public EventHandler<CoursePublished> coursePublished() {
        return tell(CoursePublished.class, "course-published", event -> Map.of("courseId", event.courseId().toString(), "version", Integer.toString(event.version())));
    }

    @Produces
    public EventHandler<CourseWithdrawn> courseWithdrawn() {
        return tell(CourseWithdrawn.class, "course-withdrawn", event -> course(event.courseId()));
    }

    @Produces
    public EventHandler<CourseRetired> courseRetired() {
        return tell(CourseRetired.class, "course-retired", event -> course(event.courseId()));
    }

    /** {@code from} is empty for the first installation. */
    @Produces
    public EventHandler<PackInstalled> packInstalled() {
        return tell(PackInstalled.class, "pack-installed", event -> Map.of("packId", event.packId(), "version", event.version(), "from", Objects.requireNonNullElse(event.from(), "")));
    }

    @Produces
    public EventHandler<PackRetired> packRetired() {
        return tell(PackRetired.class, "pack-retired", event -> Map.of("packId", event.packId(), "version", event.version()));
    }

    @Produces
    public EventHandler<DutyListPublished> dutyListPublished() {
        return tell(DutyListPublished.class, "duty-list-published",
                event -> Map.of("listId", event.listId().toString(), "year", Integer.toString(event.year()), "edition", Integer.toString(event.edition())));
    }

    @Produces
    public EventHandler<LawChanged> lawChanged() {
        return tell(LawChanged.class, "law-changed", event -> Map.of("lawId", event.lawId().toString(), "from", event.from().toString(), "to", event.to().toString(), "articles",
                Integer.toString(event.changes().size())));
    }
}
