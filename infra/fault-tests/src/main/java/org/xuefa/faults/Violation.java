package org.xuefa.faults;

/** A broken promise. */
record Violation(Invariant of, String what) {
    enum Invariant {
        /** One open attempt for each learner and campaign. */
        I1,
        /** Attempts are at most as many as allowed, each counted once. */
        I2,
        /** Every acknowledged answer is in the final paper; the latest acknowledged for each item wins, a late packet never undoes a newer one. */
        I3,
        /** An acknowledged hand-in is final and is what was marked. */
        I4,
        /** The score is a function of paper, answers and rule alone. */
        I5,
        /** Balances are the sum of the ledger, and each deed is credited once. */
        I6
    }
}
