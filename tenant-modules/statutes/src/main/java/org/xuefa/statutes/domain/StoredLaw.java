package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A law as the library keeps it.
 *
 * @param revision rises with every change of the law or its versions
 * @param edition rises with every change of category or aliases
 * @param repeal null for a law that is not repealed and will not be, as far as is known
 * @param versions newest first; empty where all were taken out: the library does not show such a law
 */
public record StoredLaw(UUID id, String title, String shortTitle, String category, List<String> aliases, long revision, long edition, @Nullable Repeal repeal, List<StoredVersion> versions) {
    public StoredVersion newest() {
        return versions.getFirst();
    }

    /** When the law was first adopted: the earliest that any version says; null where none says it. */
    public @Nullable LocalDate firstDate() {
        return versions.stream().map(StoredVersion::firstDate).flatMap(Stream::ofNullable).min(Comparator.naturalOrder()).orElse(null);
    }

    public Optional<StoredVersion> version(UUID versionId) {
        return versions.stream().filter(version -> version.id().equals(versionId)).findAny();
    }

    /** The version that a citation names by its date; the one that binds on that day where the date is empty. */
    public Optional<StoredVersion> version(String date, LocalDate today) {
        return date.isBlank() ? Optional.of(current(today)) : versions.stream().filter(version -> version.date().toString().equals(date)).findAny();
    }

    /** The newest version that is in force on that day; the oldest where none is yet. Of a repealed law: the one that was in force last. */
    public StoredVersion current(LocalDate today) {
        return versions.stream().filter(version -> !version.inForceFrom().isAfter(today)).findFirst().orElseGet(versions::getLast);
    }

    public boolean isRepealed(LocalDate today) {
        return repeal != null && !repeal.on().isAfter(today);
    }

    /** Whether the version is the one that binds on that day; none of a repealed law is. */
    public boolean binds(StoredVersion version, LocalDate today) {
        return !isRepealed(today) && current(today).equals(version);
    }

    /** The day on which the next version takes its place, or the law is repealed; null while neither is known. */
    public @Nullable LocalDate until(StoredVersion version) {
        int place = versions.indexOf(version);
        var next = place <= 0 ? null : versions.get(place - 1).inForceFrom();
        var end = repeal == null ? null : repeal.on();
        return next == null || end != null && end.isBefore(next) ? end : next;
    }
}
