package org.xuefa.packs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PackPublishersApi;
import org.xuefa.api.model.NewPackKey;
import org.xuefa.api.model.PackKeyRevocation;
import org.xuefa.api.model.PackPublisherChange;
import org.xuefa.api.model.PackPublisherContent;
import org.xuefa.api.model.PackPublisherList;
import org.xuefa.packs.usecase.EditPublishers;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.web.Revisions;

/** Serves the contract's PackPublishersApi. */
@Path("/cities/{city}/pack-publishers")
@ApplicationScoped
public class PackPublishersResource implements PackPublishersApi {
    private final EditPublishers publishers;
    private final CityDirectory cities;

    @SuppressWarnings("NullAway")
    protected PackPublishersResource() {
        this(null, null);
    }

    @Inject
    public PackPublishersResource(EditPublishers publishers, CityDirectory cities) {
        this.publishers = publishers;
        this.cities = cities;
    }

    @Override
    public Response listPackPublishers(String city) {
        return Response.ok(new PackPublisherList().items(publishers.all().stream().map(view -> Mapping.publisher(view, cities)).toList())).build();
    }

    @Override
    public Response createPackPublisher(String city, String idempotencyKey, PackPublisherContent content) {
        return answer(Response.status(Response.Status.CREATED), publishers.register(content.getDepartment(), content.getUnitId()));
    }

    @Override
    public Response updatePackPublisher(String city, UUID publisherId, PackPublisherChange change, @Nullable String ifMatch) {
        return answer(Response.ok(), publishers.change(publisherId, Revisions.required(ifMatch), change.getUnitId(), change.getActive()));
    }

    @Override
    public Response registerPackKey(String city, UUID publisherId, String idempotencyKey, NewPackKey key) {
        return answer(Response.status(Response.Status.CREATED),
                publishers.registerKey(publisherId, key.getPublicKey(), Mapping.text(key.getLabel()), Boolean.TRUE.equals(key.getReplaces())));
    }

    @Override
    public Response revokePackKey(String city, UUID publisherId, String keyId, PackKeyRevocation revocation) {
        return answer(Response.ok(), publishers.revokeKey(publisherId, keyId, revocation.getReason(), Boolean.TRUE.equals(revocation.getRetirePacks())));
    }

    private Response answer(Response.ResponseBuilder response, EditPublishers.View view) {
        return response.entity(Mapping.publisher(view, cities)).tag(Revisions.tag(view.publisher().revision())).build();
    }
}
