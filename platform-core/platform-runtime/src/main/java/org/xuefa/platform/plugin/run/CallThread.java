package org.xuefa.platform.plugin.run;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.PluginFailure;

/**
 * One call on a thread of its own. The thread carries nothing of the server's: no city, no caller, no transaction, no naming, no inherited locals; when it is over,
 * nothing of the plugin's stays on a thread that others use. The caller waits, watches time and memory, and goes on whatever becomes of the thread.
 */
final class CallThread {
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long LOOK_EVERY_MILLIS = 20;
    private final Thread thread;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();

    CallThread(ThreadGroup group, ClassLoader loader, String name, Callable<@Nullable Object> work) {
        thread = Thread.ofPlatform().group(group).daemon().name(name).inheritInheritableThreadLocals(false).unstarted(() -> run(work));
        thread.setContextClassLoader(loader);
    }

    private void run(Callable<@Nullable Object> work) {
        try {
            outcome.set(new Outcome.Answered(work.call()));
        } catch (Throwable failure) {                                          // whatever a plugin throws ends here
            outcome.set(failed(failure instanceof InvocationTargetException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure));
        } finally {
            done.countDown();
        }
    }

    /** Only classes are looked at: the methods of an exception are the plugin's. */
    private static Outcome failed(Throwable failure) {
        var type = failure.getClass().getName();
        if (failure instanceof Bridge.TooLarge) {
            return new Outcome.Failed(FailureKind.TOO_LARGE, "");
        }
        if (failure instanceof Bridge.NotAValue) {
            return new Outcome.Failed(FailureKind.BAD_RESULT, "");
        }
        if (failure instanceof LoadedPlugin.NotGiven) {
            return new Outcome.Failed(FailureKind.NOT_GIVEN, "");
        }
        if (failure instanceof OutOfMemoryError) {
            return new Outcome.Failed(FailureKind.MEMORY, type);
        }
        return new Outcome.Failed(FailureKind.THREW, type.equals(PluginFailure.class.getName()) ? code(failure) : cut(type));
    }

    /** PluginFailure is final and of the SPI: its code is safe to read. */
    private static String code(Throwable failure) {
        try {
            return (String) failure.getClass().getMethod("code").invoke(failure);
        } catch (ReflectiveOperationException e) {
            return "unnamed";
        }
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** Runs it and waits, at most as long as the limits say. */
    Outcome within(Limits limits) {
        thread.start();
        try {
            return wait(limits);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new PluginFailed(PluginFailed.Reason.BUSY, "interrupted");     // the server's doing, not the plugin's
        }
    }

    private Outcome wait(Limits limits) throws InterruptedException {
        var deadline = System.nanoTime() + limits.time().toNanos();
        while (!done.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - deadline > 0) {
                return interrupted(limits, FailureKind.TIMED_OUT);
            }
            if (allocated() > limits.allocation()) {
                return interrupted(limits, FailureKind.MEMORY);
            }
        }
        var ended = outcome.get();
        return ended == null ? new Outcome.Failed(FailureKind.THREW, "") : ended;
    }

    private Outcome interrupted(Limits limits, FailureKind kind) throws InterruptedException {
        thread.interrupt();
        var ended = done.await(limits.grace().toMillis(), TimeUnit.MILLISECONDS);
        return new Outcome.Failed(ended ? kind : FailureKind.UNRESPONSIVE, "");
    }

    private long allocated() {
        return MEMORY.isThreadAllocatedMemorySupported() ? MEMORY.getThreadAllocatedBytes(thread.threadId()) : 0;
    }

    boolean isAlive() {
        return thread.isAlive();
    }
}
