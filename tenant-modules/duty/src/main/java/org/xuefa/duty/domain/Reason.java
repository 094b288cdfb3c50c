package org.xuefa.duty.domain;

/**
 * Why an elective is recommended.
 *
 * @param text one sentence to the learner
 */
public record Reason(Kind kind, String text) {
    /** The kinds with their weight in the order, the strongest first. */
    public enum Kind {
        OWN_DUTY(16), INTEREST(8), POST(4), DUTY(2), OCCASION(1), OPEN(0);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
