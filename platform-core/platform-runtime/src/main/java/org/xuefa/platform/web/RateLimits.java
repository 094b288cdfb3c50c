package org.xuefa.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.AccessRules.Rate;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/**
 * Requests that one caller, or one address where nobody is logged in, may make. The contract's x-rate-limit says how many; other operations have
 * a general limit high enough for any person. Counted per node in memory: a limit protects, it does not account.
 */
@ApplicationScoped
public class RateLimits {
    private static final Rate ANY_OPERATION = new Rate(600, Duration.ofMinutes(1));
    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).maximumSize(200_000).build();

    /** Tokens left, and when that was so. */
    private record Bucket(double tokens, Instant at) {}

    protected RateLimits() {
        this(Clock.systemUTC());
    }

    @Inject
    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Takes one request from the caller's allowance, or refuses and says after how many seconds the next one is free. */
    public void check(Operation operation, String caller) {
        var own = operation.rate();
        if (own != null) {
            take(operation.id() + "|" + caller, own);
        }
        take("any|" + caller, ANY_OPERATION);
    }

    /** The same for all calls of a third party's application together. */
    public void checkApp(String app, int perMinute) {
        take("app|" + app, new Rate(perMinute, Duration.ofMinutes(1)));
    }

    private void take(String key, Rate rate) {
        var now = clock.instant();
        double perSecond = rate.requests() / (double) rate.per().toSeconds();
        var bucket = buckets.asMap().compute(key, (_, before) -> {
            double tokens = before == null ? rate.requests()
                    : Math.min(rate.requests(), Math.max(0, before.tokens) + perSecond * Duration.between(before.at, now).toMillis() / 1000.0);
            return new Bucket(tokens - 1, now);
        });
        if (bucket.tokens < 0) {
            throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfter", Math.max(1, (long) Math.ceil(-bucket.tokens / perSecond))));
        }
    }
}
