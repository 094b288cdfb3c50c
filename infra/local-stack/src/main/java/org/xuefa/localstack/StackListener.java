package org.xuefa.localstack;

import java.time.Duration;

/** Hears what the stack does; several threads may speak at once. */
public interface StackListener {

    StackListener SILENT = new StackListener() {};

    default void starting(ServerProcess server) {}

    default void ready(ServerProcess server, Duration took) {}

    default void stopped(ServerProcess server, Duration took) {}
}
