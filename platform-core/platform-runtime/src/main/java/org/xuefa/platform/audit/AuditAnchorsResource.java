package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.AuditAnchorsApi;
import org.xuefa.api.model.AuditAnchorFile;
import org.xuefa.api.model.AuditAnchorPage;
import org.xuefa.api.model.DayAnchor;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.web.Cursors;

/** Daily anchors for the city's auditor: a list to look at, a file to keep elsewhere. */
@Path("/cities/{city}/audit-anchors")
@ApplicationScoped
public class AuditAnchorsResource implements AuditAnchorsApi {
    private static final int IN_A_FILE = 1000;
    private final KeepAnchors anchors;
    private final AnchorKey key;
    private final CityDirectory cities;
    private final Cursors cursors;

    protected AuditAnchorsResource() {
        this(null, new AnchorKey(), null, null);
    }

    @Inject
    public AuditAnchorsResource(KeepAnchors anchors, AnchorKey key, CityDirectory cities, Cursors cursors) {
        this.anchors = anchors;
        this.key = key;
        this.cities = cities;
        this.cursors = cursors;
    }

    @Override
    public Response listAuditAnchors(String city, @Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var found = anchors.list(cursors.position(cursor, "audit-anchors").map(LocalDate::parse).orElse(null), rows + 1);
        var page = new AuditAnchorPage().items(found.stream().limit(rows).map(AuditAnchorsResource::model).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next("audit-anchors", found.get(rows - 1).anchor().day().toString())) : page).build();
    }

    @Override
    public Response downloadAuditAnchors(String city) {
        var found = anchors.list(null, IN_A_FILE);
        var file = new AuditAnchorFile().city(cities.current().slug()).algorithm("Ed25519").publicKey(key.publicKey()).signed("xuefa audit anchor 1;{city};{day};{position};{hash}")
                .anchors(found.stream().map(AuditAnchorsResource::model).toList());
        var name = "audit-anchors-" + cities.current().slug() + (found.isEmpty() ? "" : "-" + found.getFirst().anchor().day()) + ".json";
        return Response.ok(file).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    static List<SignedAnchor> read(List<DayAnchor> models) {
        return models.stream().map(model -> new SignedAnchor(model.getDay(), new AuditLink(model.getPosition(), model.getHash()), model.getSignature())).toList();
    }

    private static DayAnchor model(KeepAnchors.Kept kept) {
        var anchor = kept.anchor();
        return new DayAnchor().day(anchor.day()).position(anchor.link().position()).hash(anchor.link().hash()).signature(anchor.signature()).madeAt(kept.madeAt());
    }
}
