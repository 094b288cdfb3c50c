package org.xuefa.benchmarks;

import java.util.List;
import java.util.function.Function;
import org.xuefa.benchmarks.Learners.Learner;

/**
 * One operation of the API and how its limit is found.
 *
 * @param name short, for choosing
 * @param title as the report says it
 * @param request for a learner in a round; each turn of a learner is another round, from 1
 * @param limit how the same statements are driven without the platform; empty for none
 */
record Operation(String name, String title, RequestOf request, Limit limit) {
    /** The bytes to send. */
    interface RequestOf {
        byte[] of(Learner learner, int number, int round);
    }

    /**
     * Statements of the request for pgbench.
     *
     * @param statements whether there are any
     * @param before lines of the script that come before the statements
     * @param override see {@link Script}
     * @param after changes the finished lines
     */
    record Limit(boolean statements, List<String> before, Script.Override override, Function<List<String>, List<String>> after) {
        static final Limit NONE = new Limit(false, List.of(), (_, _) -> null, lines -> lines);
        static final Limit PLAIN = new Limit(true, List.of(), (_, _) -> null, lines -> lines);
    }
}
