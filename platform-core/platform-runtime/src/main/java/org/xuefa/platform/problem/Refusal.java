package org.xuefa.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason the caller may know. Rolls the transaction back. Facts are numbers, dates and the platform's
 * own values, printed by their toString; never personal data.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ProblemCode problem;
    private final transient Map<String, Object> facts;
    private final transient List<FieldProblem> fields;

    public Refusal(ProblemCode problem) {
        this(problem, Map.of(), List.of());
    }

    public Refusal(ProblemCode problem, Map<String, Object> facts) {
        this(problem, facts, List.of());
    }

    public Refusal(ProblemCode problem, Map<String, Object> facts, List<FieldProblem> fields) {
        super(problem.name());
        this.problem = problem;
        this.facts = Map.copyOf(facts);
        this.fields = List.copyOf(fields);
    }

    /** A request with wrong fields: 400 with one entry for each. */
    public static Refusal invalid(List<FieldProblem> fields) {
        return new Refusal(CommonProblem.INVALID_REQUEST, Map.of(), fields);
    }

    public static Refusal invalid(String pointer, String code, String message) {
        return invalid(List.of(new FieldProblem(pointer, code, message)));
    }

    /** Not there, or not for this caller to know about. */
    public static Refusal notFound() {
        return new Refusal(CommonProblem.NOT_FOUND);
    }

    public ProblemCode problem() {
        return problem;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
