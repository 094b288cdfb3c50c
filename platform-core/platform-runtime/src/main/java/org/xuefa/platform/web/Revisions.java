package org.xuefa.platform.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Editable things carry a number that grows with each change; outside it is an ETag, and a change must name the one it is based on. */
public final class Revisions {
    private Revisions() {}

    public static EntityTag tag(long revision) {
        return new EntityTag("r" + revision);
    }

    /** The revision of an If-Match header; refused when there is none. A tag that is not one of ours fits no revision. */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(CommonProblem.VERSION_REQUIRED);
        }
        var text = ifMatch.strip();
        if (text.matches("\"r\\d{1,9}\"")) {
            return Integer.parseInt(text, 2, text.length() - 1, 10);
        }
        return -1;
    }

    /** Refuses a change that is based on another revision than the present one. */
    public static void match(long expected, long present) {
        if (expected != present) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
    }
}
