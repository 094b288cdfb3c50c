package org.xuefa.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Delivers whatever a city has due, until nothing is left. */
@ApplicationScoped
class OutboxDrain {
    private static final Logger LOG = Logger.getLogger(OutboxDrain.class.getName());
    private final Delivery delivery;
    private final OutboxFigures figures;

    @SuppressWarnings("NullAway")
    protected OutboxDrain() {
        this(null, null);
    }

    @Inject
    OutboxDrain(Delivery delivery, OutboxFigures figures) {
        this.delivery = delivery;
        this.figures = figures;
    }

    public void drain(TenantId tenant) {
        CurrentTenant.run(tenant, () -> {
            for (var handlers = delivery.due(); !handlers.isEmpty(); handlers = delivery.due()) {
                var moved = handlers.stream().mapToInt(this::deliver).sum();
                if (moved == 0) {
                    return;                                                  // all that is due is in another node's hands
                }
            }
        });
    }

    private int deliver(String handler) {
        int total = 0;
        try {
            for (int count = delivery.deliverBatch(handler); count > 0; count = delivery.deliverBatch(handler)) {
                figures.delivered(handler, count);
                total += count;
            }
            return total;
        } catch (RuntimeException | LinkageError e) {
            return total + singly(handler);
        }
    }

    private int singly(String handler) {
        var ids = delivery.dueIds(handler);
        ids.forEach(id -> deliverOne(handler, id));
        return ids.size();
    }

    private void deliverOne(String handler, UUID id) {
        try {
            delivery.deliverOne(handler, id);
            figures.delivered(handler, 1);
        } catch (RuntimeException | LinkageError e) {
            var parked = delivery.failed(id, e);
            figures.failed(handler, parked);
            LOG.log(parked ? Level.SEVERE : Level.WARNING, e, () ->
                    "event " + id + " of city " + CurrentTenant.required() + " did not reach " + handler + (parked ? "; it is parked" : "; it will be tried again"));
        }
    }
}
