package org.xuefa.statutes.search;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The meaning-based side, where it is on. The model is loaded at first use; where it cannot be – an unknown processor, too little memory –
 * search goes on with words alone, and the answer says so.
 */
public final class Meanings {
    private static final Logger LOG = Logger.getLogger(Meanings.class.getName());
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
