package org.xuefa.platform.search;

/** The search engine is not configured, does not answer, or failed. Whoever asked goes on without it or says so. */
public class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String message) {
        super(message);
    }

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
