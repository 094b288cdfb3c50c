package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.PublisherStore;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.platform.tenancy.CityDirectory;

/** Which keys are revoked, by this city or by the city that a publisher belongs to; inside a use case's transaction. */
@ApplicationScoped
public class RevokedKeys {
    private final PublisherStore publishers;
    private final CityDirectory cities;

    @SuppressWarnings("NullAway")
    protected RevokedKeys() {
        this(null, null);
    }

    @Inject
    public RevokedKeys(PublisherStore publishers, CityDirectory cities) {
        this.publishers = publishers;
        this.cities = cities;
    }

    /** Who has revoked a key: this city, or the one that its publisher belongs to. */
    public enum By { CITY, ORIGIN }

    Map<String, By> all() {
        return all(publishers.all(), publishers.keys());
    }

    /** A key that both have revoked is revoked at its origin. */
    Map<String, By> all(List<Publisher> known, List<SigningKey> keys) {
        var revoked = new HashMap<String, By>();
        keys.stream().filter(key -> key.state() == SigningKey.State.REVOKED).forEach(key -> revoked.put(key.id(), By.CITY));
        var byId = known.stream().collect(Collectors.toMap(Publisher::id, Function.identity()));
        Map<String, Set<String>> foreign = keys.stream().filter(key -> byId.containsKey(key.publisherId()) && !Objects.requireNonNull(byId.get(key.publisherId())).isOwn())
                .collect(Collectors.groupingBy(key -> Objects.requireNonNull(byId.get(key.publisherId())).originCity(), Collectors.mapping(SigningKey::id, Collectors.toSet())));
        foreign.forEach((city, ids) -> cities.bySlug(city).ifPresent(origin -> publishers.revokedBy(origin.id().value(), ids).forEach(id -> revoked.put(id, By.ORIGIN))));
        return revoked;
    }
}
