package org.xuefa.platform.crypto;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place where sealed values of the current city are kept, so that they can be sealed anew when its data key is rotated; a CDI bean in
 * the feature whose table it is. Every sealed column belongs to one.
 */
public interface SealedStore {
    /** The same for ever: a rotation notes it. */
    String name();

    /** Rows, for showing progress. */
    long rows();

    /**
     * Seals the next rows anew, in the order of their key. A value that somebody changed in between is left to the next pass, so each is
     * replaced only where it still is what was read.
     *
     * @param after mark of the piece before; empty at the beginning
     * @param reseal gives the same value when it is sealed with the present key already
     */
    Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal);

    /** @param last mark of the last row of the piece; null when there was none */
    record Piece(@Nullable String last, int rows) {}
}
