package org.xuefa.platform.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request that this thread serves; set and cleared by the door of the HTTP interface. */
public final class CurrentCaller {
    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private CurrentCaller() {}

    public static Optional<Caller> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The caller, or the system outside a request. */
    public static Caller orSystem() {
        return find().orElseGet(Caller::system);
    }

    /** The caller; an error in the program when the operation is public. */
    public static Caller required() {
        return find().orElseThrow(() -> new IllegalStateException("nobody calls"));
    }

    public static void enter(Caller caller) {
        CURRENT.set(caller);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
