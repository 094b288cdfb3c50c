package org.xuefa.platform.thirdparty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CallingApp;
import org.xuefa.platform.identity.TokenVerifier;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.web.RateLimits;
import org.xuefa.spi.TenantId;

/**
 * Lets an application in when its city has registered it and has not switched it off, with no more than the city allows it. What the table says is kept in
 * memory for {@link #KEPT}: so long at most another node's change is unknown here.
 */
@ApplicationScoped
public class ThirdPartyGate {
    static final Duration KEPT = Duration.ofSeconds(5);
    private final Cache<Key, Optional<ThirdParty>> known = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();
    private final Map<Key, Instant> used = new ConcurrentHashMap<>();
    private final ThirdParties thirdParties;
    private final RateLimits limits;
    private final Clock clock;

    private record Key(TenantId city, UUID id) {}

    protected ThirdPartyGate() {
        this(null, null, Clock.systemUTC());
    }

    @Inject
    ThirdPartyGate(ThirdParties thirdParties, RateLimits limits, Clock clock) {
        this.thirdParties = thirdParties;
        this.limits = limits;
        this.clock = clock;
    }

    /** The caller as it may act; itself when the portal is what it comes through. Refused as not logged in when the application is none of the city's. */
    public Caller admit(TokenVerifier.Verified verified) {
        var caller = verified.caller();
        var app = caller.app();
        if (app == null) {
            return caller;
        }
        var city = verified.city().map(City::id).orElseThrow(ThirdPartyGate::stranger);
        var key = new Key(city, ThirdParty.idOf(app.clientId()).orElseThrow(ThirdPartyGate::stranger));
        var thirdParty = known.get(key, this::load).filter(ThirdParty::isOn).orElseThrow(ThirdPartyGate::stranger);
        limits.checkApp(city.value() + ":" + key.id(), thirdParty.about().requestsPerMinute());
        used.put(key, clock.instant());
        var scopes = app.scopes().stream().filter(thirdParty.about().scopes()::contains).collect(Collectors.toSet());
        return caller.through(new CallingApp(app.clientId(), scopes, thirdParty.kind() == ThirdParty.Kind.ON_BEHALF), thirdParty.kind().role());
    }

    /** Asks the table again at the next call, after a change on this node. */
    public void changed(TenantId city, UUID id) {
        known.invalidate(new Key(city, id));
    }

    /** When each of the city's applications called last, since this was asked before. */
    public Map<UUID, Instant> takeUses(TenantId city) {
        var taken = new HashMap<UUID, Instant>();
        used.keySet().stream().filter(key -> key.city().equals(city)).toList().forEach(key -> {
            var at = used.remove(key);
            if (at != null) {
                taken.put(key.id(), at);
            }
        });
        return taken;
    }

    private Optional<ThirdParty> load(Key key) {
        return CurrentTenant.as(key.city(), () -> thirdParties.find(key.id()));
    }

    private static Refusal stranger() {
        return new Refusal(CommonProblem.LOGIN_REQUIRED);
    }
}
