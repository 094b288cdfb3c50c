package org.xuefa.platform.outbox;

/** Runs work once the transaction of this thread has committed; never when it rolled back. The work must not throw, and must be short. */
public interface AfterCommit {
    void run(Runnable work);
}
