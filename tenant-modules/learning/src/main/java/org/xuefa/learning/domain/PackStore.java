package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.DutyItem;

/** Which packs the city has installed. */
public interface PackStore {
    /** @param retiredAt null while its courses may be begun */
    record Installed(String packId, String version, String title, String department, List<DutyItem> duties, Instant at, @Nullable Instant retiredAt) {
        public Installed {
            duties = List.copyOf(duties);
        }

        public boolean isRetired() {
            return retiredAt != null;
        }

        public Installed retired(Instant now) {
            return new Installed(packId, version, title, department, duties, at, now);
        }
    }

    Optional<Installed> find(String packId);

    /** The pack that a course came with. */
    Optional<Installed> ofCourse(UUID courseId);

    /** Ids of the courses of each pack, by title. */
    Map<String, List<UUID>> courses();

    Map<String, Installed> all();

    void save(Installed installed);
}
