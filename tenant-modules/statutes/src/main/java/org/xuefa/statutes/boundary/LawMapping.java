package org.xuefa.statutes.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.Article;
import org.xuefa.api.model.ComparisonPart;
import org.xuefa.api.model.ComparisonRow;
import org.xuefa.api.model.Law;
import org.xuefa.api.model.LawComparison;
import org.xuefa.api.model.LawRepeal;
import org.xuefa.api.model.LawSummary;
import org.xuefa.api.model.LawVersion;
import org.xuefa.api.model.LawVersionDetail;
import org.xuefa.api.model.OutlineEntry;
import org.xuefa.statutes.domain.ArticleText;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.VersionComparison;
import org.xuefa.statutes.domain.VersionComparison.Change;
import org.xuefa.statutes.domain.WovenText;
import org.xuefa.statutes.usecase.ReadStatutes;

/** The library's values as the contract has them. */
final class LawMapping {
    private LawMapping() {}

    static LawSummary summary(StoredLaw law, ReadStatutes read) {
        var today = read.today();
        var current = law.current(today);
        return new LawSummary().id(law.id()).title(law.title()).shortTitle(law.shortTitle()).category(law.category()).currentVersionId(current.id())
                .currentDate(current.date()).articleCount(current.articleCount()).versions(law.versions().size()).repeal(repeal(law, read));
    }

    static Law law(StoredLaw law, ReadStatutes read) {
        var today = read.today();
        return new Law().id(law.id()).title(law.title()).shortTitle(law.shortTitle()).category(law.category()).aliases(law.aliases())
                .firstDate(law.firstDate()).repeal(repeal(law, read))
                .versions(law.versions().stream().map(version -> version(law, version, today)).toList());
    }

    private static @Nullable LawRepeal repeal(StoredLaw law, ReadStatutes read) {
        var repeal = law.repeal();
        if (repeal == null) {
            return null;
        }
        var shown = new LawRepeal().repealedOn(repeal.on()).inEffect(law.isRepealed(read.today()));
        if (repeal.by() != null) {
            read.find(repeal.by()).ifPresent(successor -> shown.successorId(successor.id()).successorTitle(successor.shortTitle()));
        }
        return shown;
    }

    private static LawVersion version(StoredLaw law, StoredVersion version, LocalDate today) {
        return new LawVersion().id(version.id()).date(version.date()).effectiveFrom(version.effectiveFrom()).current(law.binds(version, today))
                .articleCount(version.articleCount());
    }

    static LawVersionDetail detail(ReadStatutes.Versioned found, List<ArticleText> articles, LocalDate today) {
        var version = found.version();
        var detail = new LawVersionDetail().id(version.id()).lawId(found.law().id()).title(found.law().title()).date(version.date())
                .effectiveFrom(version.effectiveFrom()).current(found.law().binds(version, today)).articleCount(version.articleCount())
                .history(version.history()).outline(outline(articles));
        return detail.preamble(version.preamble().isEmpty() ? null : version.preamble()).annex(version.annex().isEmpty() ? null : version.annex());
    }

    /** Each heading once, where it begins. */
    private static List<OutlineEntry> outline(List<ArticleText> articles) {
        var entries = new ArrayList<OutlineEntry>();
        List<String> before = List.of();
        for (var article : articles) {
            var headings = article.headings();
            boolean changed = false;
            for (int i = 0; i < headings.size(); i++) {
                changed |= i >= before.size() || !before.get(i).equals(headings.get(i));
                if (changed) {
                    entries.add(new OutlineEntry().level(level(headings.get(i))).title(headings.get(i)).firstArticle(article.number().toString()));
                }
            }
            before = headings;
        }
        return entries;
    }

    private static OutlineEntry.LevelEnum level(String heading) {
        var name = heading.split(" ", 2)[0];
        if (name.endsWith("分编")) {
            return OutlineEntry.LevelEnum.SUBPART;
        }
        if (name.endsWith("编")) {
            return OutlineEntry.LevelEnum.PART;
        }
        return name.endsWith("节") ? OutlineEntry.LevelEnum.SECTION : OutlineEntry.LevelEnum.CHAPTER;
    }

    static Article article(ReadStatutes.Versioned found, ArticleText article) {
        return new Article().article(article.number().toString()).label(article.number().label()).headings(article.headings()).paragraphs(article.paragraphs())
                .lawId(found.law().id()).versionId(found.version().id()).lawTitle(found.law().title());
    }

    static LawComparison comparison(ReadStatutes.Comparison found, boolean unchanged, LocalDate today) {
        var articles = found.articles();
        return new LawComparison().lawId(found.law().id()).title(found.law().title()).from(version(found.law(), found.from(), today))
                .to(version(found.law(), found.to(), today))
                .added((int) articles.count(Change.ADDED)).removed((int) articles.count(Change.REMOVED)).changed((int) articles.count(Change.CHANGED))
                .moved((int) articles.count(Change.MOVED)).same((int) articles.count(Change.SAME))
                .rows(articles.rows().stream().filter(row -> unchanged || row.change() != Change.SAME).map(LawMapping::row).toList());
    }

    private static ComparisonRow row(VersionComparison.Row row) {
        var shown = new ComparisonRow().change(ComparisonRow.ChangeEnum.valueOf(row.change().name())).fromLabel(label(row.older())).toLabel(label(row.newer()));
        return shown.parts(WovenText.of(text(row.older()), text(row.newer())).parts().stream()
                .map(part -> new ComparisonPart().text(part.text()).side(ComparisonPart.SideEnum.valueOf(part.side().name()))).toList());
    }

    private static @Nullable String label(@Nullable ArticleText article) {
        return article == null ? null : article.number().label();
    }

    private static String text(@Nullable ArticleText article) {
        return article == null ? "" : article.text();
    }
}
