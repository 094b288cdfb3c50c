package org.xuefa.platform.crypto;

/** A city's data key as it is stored: useless without the master key. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WrappedKey(int number, String masterKeyId, byte[] wrapped, State state) {
    /** One key is active and seals; retired ones only open. */
    enum State { ACTIVE, RETIRED }

    boolean isActive() {
        return state == State.ACTIVE;
    }
}
