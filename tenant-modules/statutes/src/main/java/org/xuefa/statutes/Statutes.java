package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What other features may ask the library. Readable in any city and in none. */
public interface Statutes {
    /** A law by its full title, short title, alias or abbreviation. */
    Optional<Law> law(String title);

    /**
     * An article as cited.
     *
     * @param law full title, short title or alias
     * @param versionDate ISO date that names the version, or "" for the version in force
     * @param article in any writing: 第五十九条之一, 第59条, 59-1
     */
    Optional<Article> article(String law, String versionDate, String article);

    /** The citations that the library cannot answer: unknown law, version or article. Empty when all is well. */
    List<Citation> unknown(Collection<Citation> citations);

    /** Of these citations, those whose article reads differently, or is gone, in the newest version of its law, and those of a repealed law. */
    List<Citation> outdated(Collection<Citation> citations);

    /** Whether no law has been brought in yet: then nothing can be held against the library. */
    default boolean isEmpty() {
        return false;
    }

    /** The date that names the version in force today; the newest where nobody knows from when the versions bind. */
    default Optional<LocalDate> inForce(String title) {
        return law(title).flatMap(law -> law.versions().stream().findFirst());
    }

    /**
     * What has become of the cited articles since the versions that are stated, by what binds today: changed, renumbered or gone, all of a repealed law.
     * Nothing for an article that reads the same, a citation that states no version of a law in force, and what the library does not know.
     */
    List<Amendment> amended(Collection<Citation> citations);

    /** Whether a change concerns a citation that states no version: it speaks of what is in force, so not where the library's text of an earlier version was put right. */
    default boolean concernsTheLawInForce(LawChanged change) {
        return !change.textCorrected() || inForce(change.title()).filter(change.from()::equals).isPresent()
                || law(change.title()).filter(law -> law.versions().contains(change.from())).isEmpty();
    }

    /** What a law is called where it is cited: title and aliases, each without the name of the country too, and all of these within book-title marks. */
    default Set<String> names(String title) {
        var names = new HashSet<String>();
        names.add(title);
        law(title).ifPresent(law -> names.addAll(law.aliases()));
        List.copyOf(names).forEach(name -> names.add(Law.shortTitle(name)));
        List.copyOf(names).forEach(name -> names.add("《" + name + "》"));
        return names;
    }
}
