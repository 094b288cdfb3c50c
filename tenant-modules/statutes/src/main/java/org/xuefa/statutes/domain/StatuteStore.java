package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.ArticleNumber;

/** The library: laws are added and get new versions. A version is altered or taken out only by an operator who puts a wrong import right. */
public interface StatuteStore {
    Optional<StoredLaw> law(UUID id);

    /** As {@link #law}, and nobody else changes it until the transaction ends. */
    Optional<StoredLaw> lock(UUID id);

    Optional<StoredLaw> lawTitled(String title);

    /** The law whose title, short title or alias this is. */
    Optional<StoredLaw> lawNamed(String name);

    /** All laws by short title; those whose versions were all taken out are passed over. */
    List<StoredLaw> laws();

    /** Rises with every change of any law. */
    long revision();

    Optional<ArticleText> article(UUID versionId, ArticleNumber number);

    /** Articles in their order, from that number on. */
    List<ArticleText> articles(UUID versionId, ArticleNumber from, int limit);

    /** All of them in their order; no law has near as many. */
    default List<ArticleText> articles(UUID versionId) {
        return articles(versionId, new ArticleNumber(1, 0), 20_000);
    }

    /** Nobody else changes what any law is called until the transaction ends. */
    void lockNames();

    /** Further names, as far as they mean no law yet. */
    void addAliases(UUID lawId, List<String> aliases);

    /** Names that mean another law already are passed over. */
    void addLaw(UUID id, String title, String category, List<String> aliases);

    /** Category and aliases in place of what they were; tells the change feed of the search index. */
    void describe(UUID lawId, String category, List<String> aliases);

    /** Adds a version with its articles and tells the change feed of the search index. */
    void addVersion(StoredVersion version, List<ArticleText> articles);

    /** The text of a version in place of a wrong one, under the same id and date; tells the change feed of the search index. */
    void correctVersion(StoredVersion version, List<ArticleText> articles);

    /**
     * Remembers that the cities have to be told that the library's text was wrong.
     *
     * @param date of the version whose text it was
     * @param articles that read differently now, or are gone
     */
    void announceCorrection(UUID lawId, LocalDate date, LocalDate due, List<String> articles);

    /** Takes a version out with its articles, with the last one what the law is called besides its titles, and what the cities were to be told of it; tells the change feed of the search index. */
    void removeVersion(StoredLaw law, StoredVersion version);

    /** Keeps that a law is repealed, or is not after all; forgets what the cities were to be told of an earlier word and tells the change feed of the search index. */
    void repeal(UUID lawId, @Nullable Repeal repeal);

    /**
     * Remembers what the cities must be told on a day.
     *
     * @param to the newer version that comes into force; null: the law is repealed
     */
    void announce(UUID lawId, LocalDate from, @Nullable LocalDate to, LocalDate due);
}
