package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.ArticleNumber;

/** The library: laws are added and get new versions; a version is never altered and nothing is ever taken away. */
public interface StatuteStore {
    Optional<StoredLaw> law(UUID id);

    /** As {@link #law}, and nobody else changes it until the transaction ends. */
    Optional<StoredLaw> lock(UUID id);

    Optional<StoredLaw> lawTitled(String title);

    /** All laws by short title. */
    List<StoredLaw> laws();

    /** Rises with every change of any law. */
    long revision();

    Optional<ArticleText> article(UUID versionId, ArticleNumber number);

    /** Articles in their order, from that number on. */
    List<ArticleText> articles(UUID versionId, ArticleNumber from, int limit);

    void addLaw(UUID id, String title, String category, List<String> aliases);

    /** Adds a version with its articles and tells the change feed of the search index. */
    void addVersion(StoredVersion version, List<ArticleText> articles);

    /** Keeps that a law is repealed, or is not after all; forgets what the cities were to be told of an earlier word and tells the change feed of the search index. */
    void repeal(UUID lawId, @Nullable Repeal repeal);

    /**
     * Remembers what the cities must be told on a day.
     *
     * @param to the newer version that comes into force; null: the law is repealed
     */
    void announce(UUID lawId, LocalDate from, @Nullable LocalDate to, LocalDate due);
}
