package org.xuefa.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A step of longer work: committed on its own, whatever becomes of the rest. */
@ApplicationScoped
public class InTransaction {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T call(Supplier<T> step) {
        return step.get();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Runnable step) {
        step.run();
    }
}
