package org.xuefa.statutes.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.Wording;

/**
 * The meaning-based side, where it is on. The model is loaded at first use; where it cannot be – an unknown processor, too little memory –
 * search goes on with words alone, and the answer says so.
 */
public final class Meanings {
    private static final Logger LOG = Logger.getLogger(Meanings.class.getName());
    /** Of queries asked before, 3 MB at most. By a hash: what people ask is not kept. */
    private static final int REMEMBERED = 5_000;
    private final Cache<String, byte[]> queries = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final boolean on;
    private final int threads;
    private @Nullable MeaningModel model;
    private boolean failed;

    public Meanings(boolean on, int threads) {
        this.on = on;
        this.threads = threads;
    }

    public static Meanings off() {
        return new Meanings(false, 1);
    }

    public boolean isOn() {
        return on && !failed;
    }

    /** The vector of a text in bytes; empty where meanings are off. */
    public Optional<byte[]> of(String text) {
        return model().map(loaded -> MeaningModel.bytes(loaded.vector(text)));
    }

    /** The same for a query, whose vector is remembered for whoever asks the same. */
    public Optional<byte[]> ofQuery(String text) {
        var key = Wording.key(text);
        var known = queries.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var vector = of(text);
        vector.ifPresent(reckoned -> queries.put(key, reckoned));
        return vector;
    }

    private synchronized Optional<MeaningModel> model() {
        if (model == null && on && !failed) {
            try {
                model = new MeaningModel(threads);
            } catch (RuntimeException | LinkageError e) {
                failed = true;
                LOG.log(Level.WARNING, "no search by meaning on this machine", e);
            }
        }
        return Optional.ofNullable(model);
    }
}
