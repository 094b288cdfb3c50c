package org.xuefa.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Editable things carry a number that grows with each change; outside it is an ETag, and a change must name the one it is based on. */
public final class Revisions {
    /** Also without the letter, as plugins, applications and certificates told it before; the number alone decides. */
    private static final Pattern WRITTEN = Pattern.compile("\"r?(\\d{1,9})\"");

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
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return Integer.parseInt(written.group(1));
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
