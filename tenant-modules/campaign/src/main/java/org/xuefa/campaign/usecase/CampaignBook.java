package org.xuefa.campaign.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.platform.outbox.AfterCommit;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * The front door. Rules are read with every heartbeat and every saved answer, so they are kept in memory for two seconds: a change holds at
 * once on the node that made it, and within two seconds on the others. Windows are cut by the clock, not by this memory.
 */
@ApplicationScoped
public class CampaignBook implements Campaigns {
    private final Cache<Key, Optional<Campaign>> memory = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).maximumSize(2_000).build();
    private final ReadCampaigns campaigns;
    private final AfterCommit afterCommit;

    /** @param id null for the open campaign */
    private record Key(TenantId tenant, @Nullable UUID id) {}

    @SuppressWarnings("NullAway")
    protected CampaignBook() {
        this(null, null);
    }

    @Inject
    public CampaignBook(ReadCampaigns campaigns, AfterCommit afterCommit) {
        this.campaigns = campaigns;
        this.afterCommit = afterCommit;
    }

    @Override
    public Optional<Campaign> find(UUID id) {
        return memory.get(new Key(CurrentTenant.required(), id), _ -> campaigns.find(id).map(stored -> stored.campaign()));
    }

    @Override
    public Optional<Campaign> current() {
        return memory.get(new Key(CurrentTenant.required(), null), _ -> campaigns.current().map(stored -> stored.campaign()));
    }

    /** Forgets the campaign when the transaction of this thread has committed. */
    void changed(UUID id) {
        var tenant = CurrentTenant.required();
        afterCommit.run(() -> {
            memory.invalidate(new Key(tenant, id));
            memory.invalidate(new Key(tenant, null));
        });
    }
}
