package org.xuefa.platform.outbox;

/**
 * Marks an exception that says: the server behind the handler does not answer. Nothing is wrong with the event, so its row stays as it is,
 * is never parked however long the other server is away, and is delivered by the first sweep after it has come back.
 */
public interface ReceiverAway {}
