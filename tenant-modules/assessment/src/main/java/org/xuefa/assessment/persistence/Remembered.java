package org.xuefa.assessment.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Immutable things of the cities in memory, bounded by weight; the city is part of the key. What is not there is read in one query. */
final class Remembered<T> {
    private record Key(int city, UUID id) {}

    private final Cache<Key, T> cache;

    Remembered(long maximumWeight, ToIntFunction<T> weight) {
        cache = Caffeine.newBuilder().maximumWeight(maximumWeight).weigher((Key _, T value) -> weight.applyAsInt(value)).build();
    }

    Map<UUID, T> get(Collection<UUID> ids, Function<Collection<UUID>, Map<UUID, T>> load) {
        int city = CurrentTenant.required().value();
        var found = HashMap.<UUID, T>newHashMap(ids.size());
        var missing = new ArrayList<UUID>();
        for (var id : ids) {
            var value = cache.getIfPresent(new Key(city, id));
            if (value == null) {
                missing.add(id);
            } else {
                found.put(id, value);
            }
        }
        if (!missing.isEmpty()) {
            load.apply(missing).forEach((id, value) -> {
                cache.put(new Key(city, id), value);
                found.put(id, value);
            });
        }
        return found;
    }
}
