package org.xuefa.platform.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** ETag and If-Match of things with a revision that rises with every change. */
public final class EntityTags {
    private EntityTags() {}

    public static EntityTag of(int revision) {
        return new EntityTag(Integer.toString(revision));
    }

    /** The revision that a change is based on; refused when the header is missing, or names no revision. */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(CommonProblem.VERSION_REQUIRED);
        }
        try {
            return Integer.parseInt(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException _) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
    }

    /** Refuses a change that is based on another revision than the stored one. */
    public static void check(int asked, int stored) {
        if (asked != stored) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
    }
}
