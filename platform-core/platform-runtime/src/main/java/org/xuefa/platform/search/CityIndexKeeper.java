package org.xuefa.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.outbox.OutboxBacklog;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * Keeps the index of the city of this thread equal to the database. Changes come through the outbox; what that cannot mend – an index that
 * was lost, made from another definition, or is not equal for whatever reason – is built anew.
 */
@ApplicationScoped
public class CityIndexKeeper {
    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(1);
    private final CityIndex index;
    private final SearchGateway gateway;
    private final OutboxBacklog backlog;
    private final Clock clock;
    private final Map<TenantId, Instant> compared = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway")
    protected CityIndexKeeper() {
        this(null, null, null, null);
    }

    @Inject
    public CityIndexKeeper(CityIndex index, SearchGateway gateway, OutboxBacklog backlog, Clock clock) {
        this.index = index;
        this.gateway = gateway;
        this.backlog = backlog;
        this.clock = clock;
    }

    public enum Condition { READY, BUILDING, UNAVAILABLE, NOT_CONFIGURED }

    /**
     * Index and database beside each other.
     *
     * @param stored what must be in the index by kind
     * @param indexed what is
     * @param waiting changes on their way
     * @param parked changes that were given up until somebody replays them
     * @param analysis who cuts the texts of the index; null where it cannot be read
     * @param reason why the newest index was built; null where that cannot be read
     */
    public record State(
            Condition condition, Map<String, Fingerprint> stored, Map<String, Fingerprint> indexed, long waiting, long parked, @Nullable Analysis analysis,
            @Nullable RebuildReason reason) {
        public boolean isEqual() {
            return stored.equals(indexed);
        }
    }

    public State state() {
        var ways = backlog.byHandler().stream().filter(row -> row.handler().contains(CityDocuments.HANDLER)).toList();
        long waiting = ways.stream().mapToLong(OutboxBacklog.Backlog::waiting).sum();
        long parked = ways.stream().mapToLong(OutboxBacklog.Backlog::parked).sum();
        if (!gateway.isConfigured()) {
            return new State(Condition.NOT_CONFIGURED, index.stored(), Map.of(), waiting, parked, null, null);
        }
        var stored = index.stored();
        boolean building = false;
        RebuildReason reason = null;
        try {
            building = index.isBuilding();
            reason = index.reason().orElse(null);
            return new State(building ? Condition.BUILDING : Condition.READY, stored, index.indexed(), waiting, parked, index.analysis().orElse(null), reason);
        } catch (SearchUnavailable e) {
            return new State(building ? Condition.BUILDING : Condition.UNAVAILABLE, stored, Map.of(), waiting, parked, null, reason);
        }
    }

    /** Rises when the index may no longer be what it was. */
    long doubts() {
        return gateway.doubts();
    }

    /** Searches go on meanwhile in the old index. */
    public void rebuild() {
        index.rebuild();
        compared.put(CurrentTenant.required(), clock.instant());
    }

    /** Builds the index anew where it must be; whether it was. Nothing happens while another node builds it. */
    public boolean repair() {
        if (!gateway.isConfigured()) {
            return false;
        }
        var found = index.ensure();
        boolean whole = found == SearchGateway.Found.THERE && (!isDue() || isEqual());
        if (whole || index.isBuilding()) {
            return false;
        }
        rebuild();
        return true;
    }

    private boolean isDue() {
        var before = compared.get(CurrentTenant.required());
        return before == null || clock.instant().isAfter(before.plus(BETWEEN_COMPARISONS));
    }

    /** Equal, or not to be said while changes are on their way. */
    private boolean isEqual() {
        var state = state();
        if (state.waiting() > 0) {
            return true;
        }
        index.refresh();
        boolean equal = index.stored().equals(index.indexed());
        if (equal) {
            compared.put(CurrentTenant.required(), clock.instant());
        }
        return equal;
    }
}
