package org.xuefa.packtool;

/**
 * One reason against a pack.
 *
 * @param file path inside the pack, cleaned of what a terminal or a page could stumble over; empty for the pack as a whole
 * @param place JSON Pointer in a YAML file, line=12 in a text; may be empty
 * @param message one Chinese sentence
 */
public record Fault(FaultCode reason, String file, String place, String message) {
    /** File and place in one, such as {@code courses/a/questions.yaml#/questions/3/answer}. */
    public String where() {
        return place.isEmpty() ? file : file + "#" + place;
    }

    @Override
    public String toString() {
        return reason.code() + " " + where() + " " + message;
    }
}
