package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PlatformLawsApi;
import org.xuefa.api.model.FacetValue;
import org.xuefa.api.model.LawDescription;
import org.xuefa.api.model.LawPage;
import org.xuefa.api.model.LawRepealRequest;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;
import org.xuefa.statutes.usecase.DescribeLaws;
import org.xuefa.statutes.usecase.ReadStatutes;
import org.xuefa.statutes.usecase.RemoveVersions;
import org.xuefa.statutes.usecase.RepealLaws;

/** The library as the platform operator keeps it. */
@ApplicationScoped
@Path("/platform/laws")
public class PlatformLawsResource implements PlatformLawsApi {
    private static final String LIST = "platform-laws\0";
    private final ReadStatutes read;
    private final RepealLaws repeals;
    private final DescribeLaws descriptions;
    private final RemoveVersions removals;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected PlatformLawsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public PlatformLawsResource(ReadStatutes read, RepealLaws repeals, DescribeLaws descriptions, RemoveVersions removals, Cursors cursors) {
        this.read = read;
        this.repeals = repeals;
        this.descriptions = descriptions;
        this.removals = removals;
        this.cursors = cursors;
    }

    @Override
    public Response listPlatformLaws(@Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var found = read.list(q, null, cursors.position(cursor, LIST + q).orElse(""), rows + 1);
        var page = new LawPage().items(found.stream().limit(rows).map(law -> LawMapping.summary(law, read)).toList())
                .categories(read.categories().entrySet().stream().map(count -> new FacetValue().value(count.getKey()).count(count.getValue().intValue())).toList());
        boolean more = found.size() > rows && (q == null || q.isBlank());
        return Response.ok(more ? page.next(cursors.next(LIST + q, found.get(rows - 1).shortTitle())) : page).build();
    }

    @Override
    public Response getPlatformLaw(UUID lawId) {
        return now(lawId);
    }

    @Override
    public Response describeLaw(UUID lawId, LawDescription description, @Nullable String ifMatch) {
        descriptions.describe(lawId, description.getCategory(), description.getAliases(), Revisions.required(ifMatch));
        return now(lawId);
    }

    @Override
    public Response removeLawVersion(UUID lawId, UUID versionId, String reason) {
        removals.remove(lawId, versionId, reason);
        read.refresh();
        return Response.noContent().build();
    }

    @Override
    public Response repealLaw(UUID lawId, LawRepealRequest repeal) {
        repeals.repeal(lawId, repeal.getRepealedOn(), repeal.getSuccessorId());
        return now(lawId);
    }

    @Override
    public Response revokeLawRepeal(UUID lawId, String reason) {
        repeals.revoke(lawId, reason);
        return now(lawId);
    }

    private Response now(UUID lawId) {
        var law = read.now(lawId);
        return Response.ok(LawMapping.law(law, read)).tag(Revisions.tag(law.edition())).build();
    }
}
