package org.xuefa.learning;

import java.util.List;
import java.util.UUID;

/**
 * A course pack that the city has installed.
 *
 * @param packId name of the pack, the same over its versions
 * @param version that is installed
 * @param department that answers for the content, as the pack writes it
 * @param retired nobody may begin its courses any more; who is under way may finish
 * @param dutyItems empty for compulsory packs
 * @param courseIds its courses, by title
 */
public record InstalledPack(String packId, String version, String title, String department, boolean retired, List<DutyItem> dutyItems, List<UUID> courseIds) {
    public InstalledPack {
        dutyItems = List.copyOf(dutyItems);
        courseIds = List.copyOf(courseIds);
    }
}
