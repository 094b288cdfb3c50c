package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.LawsApi;
import org.xuefa.api.model.ArticlePage;
import org.xuefa.api.model.FacetValue;
import org.xuefa.api.model.LawPage;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.usecase.ReadStatutes;

/** The statute library for whoever is logged in. */
@ApplicationScoped
@Path("/cities/{city}/laws")
public class LawsResource implements LawsApi {
    private final ReadStatutes read;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected LawsResource() {
        this(null, null);
    }

    @Inject
    public LawsResource(ReadStatutes read, Cursors cursors) {
        this.read = read;
        this.cursors = cursors;
    }

    @Override
    public Response listLaws(String city, @Nullable String q, @Nullable String category, @Nullable String cursor, @Nullable Integer limit) {
        var list = "laws\0" + q + "\0" + category;
        int rows = Cursors.limit(limit);
        var found = read.list(q, category, cursors.position(cursor, list).orElse(""), rows + 1);
        var page = new LawPage().items(found.stream().limit(rows).map(law -> LawMapping.summary(law, read)).toList())
                .categories(read.categories().entrySet().stream().map(count -> new FacetValue().value(count.getKey()).count(count.getValue().intValue())).toList());
        boolean more = found.size() > rows && (q == null || q.isBlank());
        return Response.ok(more ? page.next(cursors.next(list, found.get(rows - 1).shortTitle())) : page).build();
    }

    @Override
    public Response getLaw(String city, UUID lawId) {
        return Response.ok(LawMapping.law(read.one(lawId), read)).build();
    }

    @Override
    public Response getLawVersion(String city, UUID lawId, UUID versionId) {
        var found = read.version(lawId, versionId);
        return Response.ok(LawMapping.detail(found, read.articles(versionId), read.today())).build();
    }

    @Override
    public Response listArticles(String city, UUID lawId, UUID versionId, @Nullable String from, @Nullable String cursor, @Nullable Integer limit) {
        var found = read.version(lawId, versionId);
        var list = "articles\0" + versionId;
        int rows = Cursors.limit(limit);
        var first = ArticleNumber.parse(cursors.position(cursor, list).orElse(from == null ? "1" : from)).orElseThrow(Refusal::notFound);
        var articles = read.articles(versionId, first, rows + 1);
        var page = new ArticlePage().items(articles.stream().limit(rows).map(article -> LawMapping.article(found, article)).toList());
        return Response.ok(articles.size() > rows ? page.next(cursors.next(list, articles.get(rows).number().toString())) : page).build();
    }

    @Override
    public Response getArticle(String city, UUID lawId, UUID versionId, String article) {
        var found = read.version(lawId, versionId);
        return Response.ok(LawMapping.article(found, read.article(versionId, article))).build();
    }

    @Override
    public Response compareLawVersions(String city, UUID lawId, UUID from, UUID to, @Nullable Boolean unchanged) {
        return Response.ok(LawMapping.comparison(read.compare(lawId, from, to), Boolean.TRUE.equals(unchanged), read.today())).build();
    }
}
