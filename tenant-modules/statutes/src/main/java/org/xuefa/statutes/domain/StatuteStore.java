package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.statutes.ArticleNumber;

/** The library: laws are added and get new versions; a version is never altered and nothing is ever taken away. */
public interface StatuteStore {
    Optional<StoredLaw> law(UUID id);

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

    /** Remembers that the cities must be told of a newer version on the day it comes into force. */
    void announce(UUID lawId, LocalDate from, LocalDate to, LocalDate due);
}
