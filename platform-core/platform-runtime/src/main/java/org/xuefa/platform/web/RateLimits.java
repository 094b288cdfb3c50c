package org.xuefa.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.AccessRules.Rate;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * Requests that one caller, or one address where nobody is logged in, may make. The contract's x-rate-limit says how many; without it the general
 * limit is high enough for any person, and for an address high enough for all the offices of a city behind one gateway. What protects a single person,
 * such as the tries of an activation, is counted by what was typed and not by the address. The environment may widen or narrow all of them by one
 * factor. Counted per node in memory: a limit protects, it does not account.
 */
@ApplicationScoped
public class RateLimits {
    private static final Rate CALLER = new Rate(600, Duration.ofMinutes(1));
    private static final Rate ADDRESS = new Rate(12_000, Duration.ofMinutes(1));
    private static final double ROUNDING = 1e-6;
    private final Clock clock;
    private final double factor;
    private final byte[] key = new byte[32];
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).maximumSize(200_000).build();

    /** Tokens left and when that was so, and whether the last request got one. A refused one costs nothing: who asks again and again gets through in time. */
    private record Bucket(double tokens, Instant at, boolean free) {}

    protected RateLimits() {
        this(Clock.systemUTC(), 1);
    }

    @Inject
    public RateLimits(Clock clock, Settings settings) {
        this(clock, settings.rateLimitFactor());
    }

    /** @param factor by which every limit is multiplied */
    public RateLimits(Clock clock, double factor) {
        this.clock = clock;
        this.factor = factor;
        new SecureRandom().nextBytes(key);
    }

    /** Takes one request from the caller's allowance, or refuses and says after how many seconds the next one is free. */
    public void ofCaller(Operation operation, String caller) {
        if (operation.rate() != null) {
            take(operation.id() + "|caller:" + caller, operation.rate());
        }
        take("any|caller:" + caller, CALLER);
    }

    /** The same of an address, for each public operation by itself: films do not use up what a log-in needs. */
    public void ofAddress(Operation operation, String address) {
        take(operation.id() + "|address:" + address, operation.rate() == null ? ADDRESS : operation.rate());
    }

    /** The same of what somebody typed, a phone or an ID number. It is not kept: the counter goes by its keyed hash. */
    public void ofTyped(String what, String typed, Rate rate) {
        var plain = CurrentTenant.find().map(TenantId::value).orElse(0) + "|" + typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            take(what + "|typed:" + HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8))), rate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for all calls of a third party's application together; the city chose the number for itself. */
    public void checkApp(String app, int perMinute) {
        take("app|" + app, new Rate(perMinute, Duration.ofMinutes(1)), 1);
    }

    private void take(String counter, Rate rate) {
        take(counter, rate, factor);
    }

    private void take(String counter, Rate rate, double times) {
        var now = clock.instant();
        double most = Math.max(1, rate.requests() * times);
        double perSecond = most / rate.per().toSeconds();
        var bucket = buckets.asMap().compute(counter, (_, before) -> {
            double filled = before == null ? most : Math.min(most, before.tokens + perSecond * Duration.between(before.at, now).toMillis() / 1000.0);
            boolean free = filled > 1 - ROUNDING;
            return new Bucket(free ? filled - 1 : filled, now, free);
        });
        if (!bucket.free) {
            throw new Refusal(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfter", Math.max(1, (long) Math.ceil((1 - bucket.tokens) / perSecond - ROUNDING))));
        }
    }
}
