package org.xuefa.packs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PacksApi;
import org.xuefa.api.model.PackList;
import org.xuefa.api.model.PackReason;
import org.xuefa.api.model.PackVersionState;
import org.xuefa.packs.domain.StoredVersion;
import org.xuefa.packs.usecase.ReadPacks;
import org.xuefa.packs.usecase.RetirePack;
import org.xuefa.platform.tenancy.CityDirectory;

/** Serves the contract's PacksApi. */
@Path("/cities/{city}/packs")
@ApplicationScoped
public class PacksResource implements PacksApi {
    private final ReadPacks read;
    private final RetirePack retirement;
    private final CityDirectory cities;

    @SuppressWarnings("NullAway")
    protected PacksResource() {
        this(null, null, null);
    }

    @Inject
    public PacksResource(ReadPacks read, RetirePack retirement, CityDirectory cities) {
        this.read = read;
        this.retirement = retirement;
        this.cities = cities;
    }

    @Override
    public Response listPacks(String city, @Nullable PackVersionState waiting) {
        var state = waiting == null ? null : StoredVersion.State.valueOf(waiting.name());
        return Response.ok(new PackList().items(read.all(state).stream().map(view -> Mapping.pack(view, cities)).toList())).build();
    }

    @Override
    public Response retirePack(String city, UUID packId, PackReason reason) {
        retirement.retire(packId, reason.getReason());
        return Response.ok(Mapping.pack(read.pack(packId), cities)).build();
    }
}
