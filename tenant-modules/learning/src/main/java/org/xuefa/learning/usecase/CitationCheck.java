package org.xuefa.learning.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CitationReport;
import org.xuefa.learning.domain.CitationReport.Finding;
import org.xuefa.learning.domain.CitationReport.Reason;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.Statutes;

/**
 * One look through a draft, for one use. What a chapter lists is held against the version that it states; what its text names against the version
 * that the list states for that law, as learners are shown it; a question speaks of the version in force. A law that is named without an article
 * in a text is only mentioned and not looked up.
 */
final class CitationCheck {
    private final Statutes statutes;
    private final Map<String, Optional<Law>> laws = new HashMap<>();
    private final Map<org.xuefa.statutes.Citation, Boolean> known = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int citations;

    CitationCheck(Statutes statutes) {
        this.statutes = statutes;
    }

    /** Where a citation stands: its place for machines and for people. */
    private record Place(String pointer, @Nullable UUID chapterId, @Nullable String questionKey, String words) {}

    CitationReport of(StoredCourse course) {
        var chapters = course.draft().chapters();
        for (int at = 0; at < chapters.size(); at++) {
            chapter(at, chapters.get(at));
        }
        for (int at = 0; at < course.questions().size(); at++) {
            question(at, course.questions().get(at));
        }
        return new CitationReport(true, citations, findings);
    }

    private void chapter(int at, ChapterDraft chapter) {
        var words = "第 " + (at + 1) + " 章“" + chapter.title() + "”";
        var listed = new HashSet<String>();
        for (int cite = 0; cite < chapter.cites().size(); cite++) {
            var citation = chapter.cites().get(cite);
            listed(new Place("/chapters/" + at + "/cites/" + cite, chapter.id(), null, words), citation);
            numbers(citation.articles()).forEach(number -> listed.add(key(citation, number)));
        }
        var text = new Place("/chapters/" + at + "/markdown", chapter.id(), null, words + "的正文");
        var all = ChapterCitations.of(chapter);
        all.subList(chapter.cites().size(), all.size()).stream().distinct()
                .filter(citation -> numbers(citation.articles()).stream().anyMatch(number -> !listed.contains(key(citation, number)))).forEach(citation -> named(text, citation));
    }

    /** A law of the list with its version and articles: an older version is told once for all of them. */
    private void listed(Place place, Citation citation) {
        var numbers = numbers(citation.articles());
        citations += Math.max(1, numbers.size());
        if (!isKnown(place, citation, true)) {
            return;
        }
        articles(place, citation, numbers);
        var inForce = inForce(citation);
        if (isOlder(citation, inForce)) {
            var changed = changed(citation, numbers);
            found(place, citation, String.join("、", changed), changed.isEmpty() ? Reason.OLDER_VERSION : Reason.CHANGED_SINCE, inForce);
        }
    }

    /** An article that the text names beyond the list. */
    private void named(Place place, Citation citation) {
        var numbers = numbers(citation.articles());
        citations += Math.max(1, numbers.size());
        if (isKnown(place, citation, false)) {
            articles(place, citation, numbers);
            var inForce = inForce(citation);
            var changed = isOlder(citation, inForce) ? changed(citation, numbers) : List.<String>of();
            if (!changed.isEmpty()) {
                found(place, citation, String.join("、", changed), Reason.CHANGED_SINCE, inForce);
            }
        }
    }

    private void question(int at, QuestionDraft question) {
        var words = "第 " + (at + 1) + " 题";
        var citation = new Citation(question.law(), null, List.of(question.article()));
        var numbers = numbers(citation.articles());
        citations += Math.max(1, numbers.size());
        if (isKnown(new Place("/questions/" + at + "/law", null, question.key(), words), citation, true)) {
            articles(new Place("/questions/" + at + "/article", null, question.key(), words), citation, numbers);
        }
    }

    /** Whether the library has law and version. @param again say so even where the chapter has been told of this law */
    private boolean isKnown(Place place, Citation citation, boolean again) {
        var law = laws.computeIfAbsent(citation.law(), statutes::law);
        var versionKnown = law.isPresent() && (citation.version() == null || law.get().versions().contains(citation.version()));
        if (!versionKnown && (told.add(place.chapterId() + " " + Law.shortTitle(citation.law())) || again)) {
            found(place, citation, "", law.isEmpty() ? Reason.UNKNOWN_LAW : Reason.UNKNOWN_VERSION, inForce(citation));
        }
        return versionKnown;
    }

    private void articles(Place place, Citation citation, List<ArticleNumber> numbers) {
        var unknown = numbers.stream().filter(number -> !known.computeIfAbsent(asked(citation, number), one -> statutes.unknown(List.of(one)).isEmpty())).map(ArticleNumber::label).toList();
        if (!unknown.isEmpty()) {
            found(place, citation, String.join("、", unknown), Reason.UNKNOWN_ARTICLE, inForce(citation));
        }
    }

    private List<String> changed(Citation citation, List<ArticleNumber> numbers) {
        Set<String> outdated = statutes.outdated(numbers.stream().map(number -> asked(citation, number)).toList()).stream()
                .map(org.xuefa.statutes.Citation::article).collect(Collectors.toSet());
        return numbers.stream().map(ArticleNumber::label).filter(outdated::contains).toList();
    }

    private @Nullable LocalDate inForce(Citation citation) {
        return statutes.inForce(citation.law()).orElse(null);
    }

    private void found(Place place, Citation citation, String article, Reason reason, @Nullable LocalDate inForce) {
        findings.add(new Finding(place.pointer(), place.chapterId(), place.questionKey(), citation.law(), citation.version(), article, reason, inForce,
                place.words() + sentence(citation, article, reason, inForce)));
    }

    private static String sentence(Citation citation, String article, Reason reason, @Nullable LocalDate inForce) {
        var law = "《" + citation.law() + "》";
        var version = citation.version() == null ? "现行版本" : citation.version() + " 版本";
        return switch (reason) {
            case UNKNOWN_LAW -> "引用的" + law + "不在法律库中：请核对名称，或请平台运营方先导入这部法律";
            case UNKNOWN_VERSION -> "引用了" + law + "的 " + version + "，法律库中没有这个版本";
            case UNKNOWN_ARTICLE -> "引用的" + law + article + "，在" + (citation.version() == null ? "" : " ") + version + "中没有";
            case CHANGED_SINCE -> "引用的是" + law + "的 " + version + "，现行版本（" + inForce + "）中" + article + "已有变动";
            case OLDER_VERSION -> "引用的是" + law + "的 " + version + "，现行版本是 " + inForce + "，所引条文没有变动";
        };
    }

    private static boolean isOlder(Citation citation, @Nullable LocalDate inForce) {
        return citation.version() != null && inForce != null && citation.version().isBefore(inForce);
    }

    private static org.xuefa.statutes.Citation asked(Citation citation, ArticleNumber number) {
        return new org.xuefa.statutes.Citation(citation.law(), citation.version() == null ? "" : citation.version().toString(), number.label());
    }

    private static String key(Citation citation, ArticleNumber number) {
        return Law.shortTitle(citation.law()) + " " + number;
    }

    /** 序言 and the like name no article: then the law alone is looked up. */
    private static List<ArticleNumber> numbers(List<String> articles) {
        return articles.stream().flatMap(article -> ArticleNumber.allIn(article).stream()).distinct().toList();
    }
}
