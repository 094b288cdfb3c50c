package org.xuefa.statutes.domain;

/** A text that is no law the library can take, with the line that is to blame. */
public final class UnreadableLaw extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    public UnreadableLaw(int line, String message) {
        super(message);
        this.line = line;
    }

    /** 1 for the first line; 0 when no single line is to blame. */
    public int line() {
        return line;
    }
}
