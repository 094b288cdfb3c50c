package org.xuefa.platform.search;

import org.xuefa.platform.outbox.ReceiverAway;

/** The search engine does not answer, or says that it cannot now: the same request will succeed later. */
public final class SearchEngineAway extends SearchUnavailable implements ReceiverAway {
    private static final long serialVersionUID = 1L;

    public SearchEngineAway(String message) {
        super(message);
    }

    public SearchEngineAway(String message, Throwable cause) {
        super(message, cause);
    }
}
