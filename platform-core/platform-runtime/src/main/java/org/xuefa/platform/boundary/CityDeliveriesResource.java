package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.CityDeliveriesApi;
import org.xuefa.api.model.DeliveryList;
import org.xuefa.api.model.DeliveryReplay;
import org.xuefa.api.model.DeliveryReplayed;
import org.xuefa.api.model.HandlerDeliveries;
import org.xuefa.platform.outbox.OutboxBacklog;
import org.xuefa.platform.outbox.ReplayParked;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Deliveries of a city as the platform operator sees them. They name handlers and counts, never what is delivered. */
@Path("/platform/cities/{city}/deliveries")
@ApplicationScoped
public class CityDeliveriesResource implements CityDeliveriesApi {
    private final CityDirectory cities;
    private final OutboxBacklog backlog;
    private final ReplayParked replay;

    protected CityDeliveriesResource() {
        this(null, null, null);
    }

    @Inject
    public CityDeliveriesResource(CityDirectory cities, OutboxBacklog backlog, ReplayParked replay) {
        this.cities = cities;
        this.backlog = backlog;
        this.replay = replay;
    }

    @Override
    public Response listDeliveries(String city) {
        return Response.ok(new DeliveryList().items(CurrentTenant.as(tenant(city), backlog::byHandler).stream().map(CityDeliveriesResource::shown).toList())).build();
    }

    @Override
    public Response replayDeliveries(String city, DeliveryReplay wanted) {
        return Response.ok(new DeliveryReplayed().count(CurrentTenant.as(tenant(city), () -> replay.replay(wanted.getHandler())))).build();
    }

    private TenantId tenant(String slug) {
        return cities.bySlug(slug).orElseThrow(Refusal::notFound).id();
    }

    private static HandlerDeliveries shown(OutboxBacklog.Backlog backlog) {
        return new HandlerDeliveries().handler(backlog.handler()).waiting(backlog.waiting()).parked(backlog.parked()).oldest(backlog.oldest());
    }
}
