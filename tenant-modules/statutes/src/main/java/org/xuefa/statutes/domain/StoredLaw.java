package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A law as the library keeps it.
 *
 * @param revision rises with every change of the law or its versions
 * @param versions newest first, never empty
 */
public record StoredLaw(UUID id, String title, String shortTitle, String category, List<String> aliases, long revision, List<StoredVersion> versions) {
    public StoredVersion newest() {
        return versions.getFirst();
    }

    public Optional<StoredVersion> version(UUID versionId) {
        return versions.stream().filter(version -> version.id().equals(versionId)).findAny();
    }

    /** The version that a citation names by its date; the one that binds on that day where the date is empty. */
    public Optional<StoredVersion> version(String date, LocalDate today) {
        return date.isBlank() ? Optional.of(current(today)) : versions.stream().filter(version -> version.date().toString().equals(date)).findAny();
    }

    /** The newest version that binds on that day; the oldest where none does yet. */
    public StoredVersion current(LocalDate today) {
        return versions.stream().filter(version -> !version.inForceFrom().isAfter(today)).findFirst().orElseGet(versions::getLast);
    }

    /** The day on which the next version takes its place; null while there is none. */
    public @Nullable LocalDate until(StoredVersion version) {
        int place = versions.indexOf(version);
        return place <= 0 ? null : versions.get(place - 1).inForceFrom();
    }
}
