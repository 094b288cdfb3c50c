package org.xuefa.communication.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.duty.DutyListPublished;
import org.xuefa.learning.CourseRetired;
import org.xuefa.learning.CourseWithdrawn;
import org.xuefa.packs.PackInstalled;
import org.xuefa.packs.PackRetired;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.plugin.PluginEvents;
import org.xuefa.statutes.LawChanged;

class TellOfContentTest {
    private static final UUID ID = UUID.randomUUID();
    private final Queue queue = new Queue();
    private final TellOfContent tell = new TellOfContent(queue);

    @Test
    void packsCoursesDutyListsAndLawsAreToldByIdVersionAndDate() {
        told(tell.packInstalled(), new PackInstalled("wuwei-ecology", null, "1.0.0"));
        told(tell.packInstalled(), new PackInstalled("wuwei-ecology", "1.0.0", "1.1.0"));
        told(tell.packRetired(), new PackRetired("wuwei-ecology", "1.1.0"));
        told(tell.courseWithdrawn(), new CourseWithdrawn(ID));
        told(tell.courseRetired(), new CourseRetired(ID));
        told(tell.dutyListPublished(), new DutyListPublished(ID, 2026, 2));
        told(tell.lawChanged(), new LawChanged(ID, "中华人民共和国湿地保护法", ID, LocalDate.of(2021, 12, 24), ID, LocalDate.of(2026, 6, 1), List.of()));

        assertThat(queue.told).containsExactly("pack-installed " + Map.of("packId", "wuwei-ecology", "version", "1.0.0", "from", ""),
                "pack-installed " + Map.of("packId", "wuwei-ecology", "version", "1.1.0", "from", "1.0.0"), "pack-retired " + Map.of("packId", "wuwei-ecology", "version", "1.1.0"),
                "course-withdrawn " + Map.of("courseId", ID.toString()), "course-retired " + Map.of("courseId", ID.toString()),
                "duty-list-published " + Map.of("listId", ID.toString(), "year", "2026", "edition", "2"),
                "law-changed " + Map.of("lawId", ID.toString(), "from", "2021-12-24", "to", "2026-06-01", "articles", "0"));
    }

    @Test
    void whereNobodyListensNothingIsWanted() {
        queue.listening = false;

        assertThat(tell.packInstalled().isWanted()).isFalse();
        assertThat(tell.packInstalled().name()).isEqualTo("plugins.pack-installed");
    }

    private <E extends DomainEvent> void told(EventHandler<E> handler, E event) {
        assertThat(handler.eventType()).isEqualTo(event.getClass());
        assertThat(handler.isWanted()).isTrue();
        handler.handle(event, new EventContext(UUID.randomUUID(), Instant.EPOCH, 1));
    }

    private static final class Queue extends PluginEvents {
        private final List<String> told = new ArrayList<>();
        private boolean listening = true;

        @Override
        public boolean isAnybodyListening() {
            return listening;
        }

        @Override
        public void queue(EventContext context, String type, Map<String, String> facts) {
            told.add(type + " " + Map.copyOf(facts));
        }
    }
}
