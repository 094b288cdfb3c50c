package org.xuefa.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which course packs the city of the thread has, and the duty items they fulfil. */
public interface InstalledPacks {
    /** By department, then title; retired ones too. */
    List<InstalledPack> all();

    /** The pack that a course came with; empty for a course written in the city. */
    Optional<InstalledPack> ofCourse(UUID courseId);
}
