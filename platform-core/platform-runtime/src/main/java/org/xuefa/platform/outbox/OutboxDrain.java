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
            return e instanceof ReceiverAway ? later(handler, total, e) : total + singly(handler);
        }
    }

    private int singly(String handler) {
        int moved = 0;
        for (var id : delivery.dueIds(handler)) {
            if (!deliverOne(handler, id)) {
                break;
            }
            moved++;
        }
        return moved;
    }

    /** The rest waits untouched for the next sweep. */
    private static int later(String handler, int moved, Throwable away) {
        LOG.log(Level.FINE, away, () -> "the server behind " + handler + " is away; its events wait");
        return moved;
    }

    /** False when the server behind the handler is away, so that there is no use in trying the others. */
    private boolean deliverOne(String handler, UUID id) {
        try {
            delivery.deliverOne(handler, id);
            figures.delivered(handler, 1);
        } catch (RuntimeException | LinkageError e) {
            if (e instanceof ReceiverAway) {
                later(handler, 0, e);
                return false;
            }
            var parked = delivery.failed(id, e);
            figures.failed(handler, parked);
            LOG.log(parked ? Level.SEVERE : Level.WARNING, e, () ->
                    "event " + id + " of city " + CurrentTenant.required() + " did not reach " + handler + (parked ? "; it is parked" : "; it will be tried again"));
        }
        return true;
    }
}
