package org.xuefa.statutes.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.xuefa.api.model.FacetValue;
import org.xuefa.api.model.Fragment;
import org.xuefa.api.model.FragmentPart;
import org.xuefa.api.model.SearchAnswer;
import org.xuefa.api.model.SearchFacet;
import org.xuefa.api.model.SearchHit;
import org.xuefa.api.model.SearchKind;
import org.xuefa.api.model.Understood;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.search.Highlights;
import org.xuefa.statutes.search.StatuteSearcher.Hit;
import org.xuefa.statutes.search.Understanding;
import org.xuefa.statutes.usecase.SearchStatutes;

/** Finds as the contract has them. */
final class SearchMapping {
    private SearchMapping() {}

    static SearchAnswer answer(SearchStatutes.Answer answer, LocalDate today) {
        var highlights = new Highlights(answer.understood());
        return new SearchAnswer().total((int) Math.min(answer.total(), Integer.MAX_VALUE))
                .items(answer.items().stream().map(item -> hit(item, highlights, today)).toList())
                .facets(answer.facets().entrySet().stream().map(facet -> new SearchFacet().name(SearchFacet.NameEnum.valueOf(facet.getKey().toUpperCase(Locale.ROOT)))
                        .values(facet.getValue().entrySet().stream().map(value -> new FacetValue().value(value.getKey()).count(value.getValue().intValue())).toList())).toList())
                .understood(understood(answer.understood()))
                .certainty(answer.guessed() ? SearchAnswer.CertaintyEnum.PERHAPS : SearchAnswer.CertaintyEnum.FOUND)
                .source(answer.byMeaning() ? SearchAnswer.SourceEnum.WORDS_AND_MEANING : SearchAnswer.SourceEnum.WORDS);
    }

    private static Understood understood(Understanding understood) {
        return new Understood().kind(Understood.KindEnum.valueOf(understood.kind().name())).text(understood.text()).laws(understood.laws())
                .articles(understood.articles().stream().map(ArticleNumber::toString).toList()).repaired(understood.repaired())
                .original(understood.repaired() ? understood.original() : null);
    }

    private static SearchHit hit(SearchStatutes.Item item, Highlights highlights, LocalDate today) {
        var article = item.article();
        var find = item.find();
        return article != null ? article(article, highlights, today) : find(java.util.Objects.requireNonNull(find), highlights);
    }

    private static SearchHit article(Hit hit, Highlights highlights, LocalDate today) {
        var number = new ArticleNumber(hit.number(), hit.insertion());
        boolean effective = (hit.from() == null || !hit.from().isAfter(today)) && (hit.until() == null || hit.until().isAfter(today));
        return new SearchHit().kind(SearchKind.ARTICLE).id(hit.id()).title(hit.law() + " " + number.label())
                .titleParts(marked(hit.law() + " " + number.label(), highlights)).context(String.join(" › ", hit.headings()))
                .link("/laws/" + hit.lawId() + "/versions/" + hit.versionId() + "/articles/" + number)
                .fragments(fragments(hit.text(), highlights)).lawId(UUID.fromString(hit.lawId())).versionId(UUID.fromString(hit.versionId()))
                .lawTitle(hit.lawTitle()).article(number.toString()).category(hit.category()).effective(effective);
    }

    private static SearchHit find(CityIndex.Find find, Highlights highlights) {
        return new SearchHit().kind(SearchKind.fromValue(find.kind())).id(find.id()).title(find.title()).titleParts(marked(find.title(), highlights))
                .context(find.context().isEmpty() ? null : find.context()).link(SearchStatutes.link(find)).manageLink(find.manageLink())
                .fragments(fragments(find.text(), highlights)).laws(find.laws()).category(find.category().isEmpty() ? null : find.category())
                .department(find.department().isEmpty() ? null : find.department());
    }

    private static List<FragmentPart> marked(String title, Highlights highlights) {
        return highlights.whole(title).stream().map(part -> new FragmentPart().text(part.text()).marked(part.marked())).toList();
    }

    private static List<Fragment> fragments(String text, Highlights highlights) {
        return highlights.of(text).stream()
                .map(piece -> new Fragment().parts(piece.stream().map(part -> new FragmentPart().text(part.text()).marked(part.marked())).toList())).toList();
    }
}
