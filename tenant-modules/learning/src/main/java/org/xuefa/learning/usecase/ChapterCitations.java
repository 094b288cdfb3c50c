package org.xuefa.learning.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseStore.EditionChapter;
import org.xuefa.packtool.CitationMarks;
import org.xuefa.statutes.Law;

/** What a chapter cites: what it lists, and what its text names. The text teaches the version that the list states for the law. */
final class ChapterCitations {
    private static final Pattern MARK = Pattern.compile("<cite data-law=\"([^\"]+)\" data-article=\"([^\"]+)\">");

    private ChapterCitations() {}

    static List<Citation> of(ChapterDraft chapter) {
        var named = CitationMarks.split(chapter.markdown()).stream().filter(part -> !part.article().isEmpty());
        return all(chapter.cites(), named.map(part -> new Citation(part.law(), null, List.of(part.article()))));
    }

    static List<Citation> of(EditionChapter chapter) {
        return all(chapter.cites(), MARK.matcher(chapter.html()).results().map(mark -> new Citation(mark.group(1), null, List.of(mark.group(2)))));
    }

    private static List<Citation> all(List<Citation> listed, Stream<Citation> named) {
        var all = new ArrayList<>(listed);
        named.forEach(citation -> all.add(new Citation(citation.law(), version(listed, citation.law()), citation.articles())));
        return all;
    }

    private static @Nullable LocalDate version(List<Citation> listed, String law) {
        return listed.stream().filter(one -> Law.shortTitle(one.law()).equals(Law.shortTitle(law))).map(Citation::version).flatMap(Stream::ofNullable).findFirst().orElse(null);
    }
}
