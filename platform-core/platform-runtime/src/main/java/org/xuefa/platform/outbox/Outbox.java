package org.xuefa.platform.outbox;

/** Where use cases put events: stored in the same transaction, one row per handler, delivered after commit at least once. */
public interface Outbox {
    void publish(DomainEvent event);
}
