package org.xuefa.platform.plugin.run;

/**
 * The breaker of a plugin in a city: opens after five failures in a row, at ten among the last twenty calls, and at once for a grave one. It never closes by itself: somebody
 * has to look first.
 */
final class Circuit {
    static final int IN_A_ROW = 5;
    static final int OF_LAST = 20;
    static final int AMONG_THEM = 10;
    private static final int WINDOW = (1 << OF_LAST) - 1;
    private int last;
    private int row;
    private boolean open;

    synchronized void succeeded() {
        last = (last << 1) & WINDOW;
        row = 0;
    }

    /** True for the failure that opens it. */
    synchronized boolean failed(boolean grave) {
        last = (last << 1 | 1) & WINDOW;
        row++;
        if (!open && (grave || row >= IN_A_ROW || Integer.bitCount(last) >= AMONG_THEM)) {
            open = true;
            return true;
        }
        return false;
    }

    synchronized boolean isOpen() {
        return open;
    }
}
