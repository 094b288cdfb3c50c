package org.xuefa.platform.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Puts city, trace id and opaque user name on the server's structured log lines. Liberty's class for it is looked up by name: elsewhere (unit
 * tests) the lines just lack the fields.
 */
public final class LogContext {
    private static final String[] FIELDS = {"city", "traceId", "userName"};
    private static final Optional<MethodHandle> ADD = find("addExtension", MethodType.methodType(void.class, String.class, String.class));
    private static final Optional<MethodHandle> REMOVE = find("removeExtension", MethodType.methodType(boolean.class, String.class));

    private LogContext() {}

    /** Work outside a request, for a city. */
    public static void inCity(String slug, Runnable work) {
        put("city", slug);
        try {
            work.run();
        } finally {
            clear();
        }
    }

    static void put(String field, String value) {
        ADD.ifPresent(add -> {
            try {
                add.invokeExact(field, value);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static void clear() {
        REMOVE.ifPresent(remove -> {
            for (var field : FIELDS) {
                try {
                    var _ = (boolean) remove.invokeExact(field);
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private static Optional<MethodHandle> find(String method, MethodType type) {
        try {
            var context = Class.forName("com.ibm.websphere.logging.hpel.LogRecordContext", true, Thread.currentThread().getContextClassLoader());
            return Optional.of(MethodHandles.publicLookup().findStatic(context, method, type));
        } catch (ReflectiveOperationException | LinkageError _) {
            return Optional.empty();
        }
    }
}
