package org.xuefa.duty.boundary;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.web.Cursors;

/** A page of a list that is at hand as a whole; the cursor is the id of its last entry. */
record Slice<T>(List<T> items, @Nullable String next) {
    /** @param name of the list with all its filters */
    static <T> Slice<T> of(List<T> all, Function<T, UUID> id, Cursors cursors, String name, @Nullable String cursor, @Nullable Integer limit) {
        var from = cursors.position(cursor, name).map(UUID::fromString)
                .map(last -> 1 + IntStream.range(0, all.size()).filter(place -> id.apply(all.get(place)).equals(last)).findFirst().orElse(-1)).orElse(0);
        var to = Math.min(all.size(), from + Cursors.limit(limit));
        return new Slice<>(all.subList(from, to), to < all.size() ? cursors.next(name, id.apply(all.get(to - 1)).toString()) : null);
    }
}
