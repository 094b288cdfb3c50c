package org.xuefa.testkit;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * Stands in for the container: an entity manager that objects may keep and that belongs to the transaction of the calling thread, and
 * transactions around their methods. Objects are built once, as CDI does, and used from many threads.
 */
public final class UnitOfWork {
    private final Database database;
    private final ThreadLocal<@Nullable Work> current = new ThreadLocal<>();
    private final EntityManager shared;

    private record Work(EntityManager entityManager, List<Runnable> afterCommit) {}

    public UnitOfWork(Database database) {
        this.database = database;
        shared = (EntityManager) Proxy.newProxyInstance(UnitOfWork.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (_, method, arguments) -> {
            try {
                return method.invoke(required().entityManager(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    public EntityManager entityManager() {
        return shared;
    }

    /** Joins the thread's transaction, or opens one in the thread's city. */
    public <T> T required(Supplier<T> work) {
        return current.get() == null ? requiresNew(work) : work.get();
    }

    public <T> T requiresNew(Supplier<T> work) {
        var before = current.get();
        var afterCommit = new ArrayList<Runnable>();
        T result;
        try {
            result = database.transactionally(entityManager -> {
                current.set(new Work(entityManager, afterCommit));
                return work.get();
            });
        } finally {
            current.set(before);
        }
        afterCommit.forEach(Runnable::run);
        return result;
    }

    /** One transaction in that city. */
    public <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.as(tenant, () -> required(work));
    }

    public void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** As the container's synchronisation registry: when the thread's transaction has committed, and only then. */
    public void afterCommit(Runnable work) {
        required().afterCommit().add(work);
    }

    private Work required() {
        var work = current.get();
        if (work == null) {
            throw new IllegalStateException("no transaction on this thread");
        }
        return work;
    }
}
