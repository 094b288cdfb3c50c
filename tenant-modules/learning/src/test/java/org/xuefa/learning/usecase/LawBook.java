package org.xuefa.learning.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.Article;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.Statutes;

/** A library in memory, empty at first. Every version is in force from its date on. */
final class LawBook implements Statutes {
    private final Map<String, NavigableMap<LocalDate, List<String>>> laws = new HashMap<>();

    /** @param articles their texts, the first is 第一条 */
    LawBook with(String title, LocalDate version, String... articles) {
        laws.computeIfAbsent(Law.shortTitle(title), _ -> new TreeMap<>()).put(version, List.of(articles));
        return this;
    }

    @Override
    public boolean isEmpty() {
        return laws.isEmpty();
    }

    @Override
    public Optional<Law> law(String title) {
        var name = Law.shortTitle(title);
        return Optional.ofNullable(laws.get(name)).map(versions -> new Law(id(name), title, name, "法律", List.of(), List.copyOf(versions.descendingKeySet())));
    }

    @Override
    public Optional<Article> article(String title, String version, String article) {
        var name = Law.shortTitle(title);
        return law(title).map(law -> version.isEmpty() ? law.versions().getFirst() : LocalDate.parse(version)).flatMap(date -> Optional.ofNullable(laws.get(name).get(date))
                .flatMap(texts -> ArticleNumber.parse(article).filter(number -> number.insertion() == 0 && number.number() <= texts.size())
                        .map(number -> new Article(id(name), id(name + date), title, date, number, List.of(), List.of(texts.get(number.number() - 1))))));
    }

    @Override
    public List<Citation> unknown(Collection<Citation> citations) {
        return citations.stream().filter(one -> article(one.law(), one.versionDate(), one.article()).isEmpty()).toList();
    }

    @Override
    public List<Citation> outdated(Collection<Citation> citations) {
        return citations.stream().filter(one -> article(one.law(), one.versionDate(), one.article()).map(Article::text)
                .filter(text -> !article(one.law(), "", one.article()).map(Article::text).equals(Optional.of(text))).isPresent()).toList();
    }

    /** Asked for by flags alone, whose tests have a library of their own. */
    @Override
    public List<Amendment> amended(Collection<Citation> citations) {
        return List.of();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
