package org.xuefa.platform.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.TenantId;

/**
 * The city this thread works for. Set only by the door of the HTTP interface (from the verified token) and by jobs and handlers; always
 * put back, also after an exception. Without it every tenant table is closed.
 */
public final class CurrentTenant {
    private static final ThreadLocal<@Nullable TenantId> CURRENT = new ThreadLocal<>();

    private CurrentTenant() {}

    public static Optional<TenantId> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The city; an error in the program when there is none. */
    public static TenantId required() {
        return find().orElseThrow(() -> new IllegalStateException("no city is set for this unit of work"));
    }

    public static <T> T as(TenantId tenant, Supplier<T> work) {
        var before = enter(tenant);
        try {
            return work.get();
        } finally {
            leave(before);
        }
    }

    public static <T> T call(TenantId tenant, Callable<T> work) throws Exception {
        var before = enter(tenant);
        try {
            return work.call();
        } finally {
            leave(before);
        }
    }

    public static void run(TenantId tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** For filters that cannot wrap the work in a lambda; the answer must be handed to {@link #leave}. */
    public static @Nullable TenantId enter(TenantId tenant) {
        var before = CURRENT.get();
        CURRENT.set(tenant);
        return before;
    }

    public static void leave(@Nullable TenantId before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
