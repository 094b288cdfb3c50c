package org.xuefa.learning;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Which versions of laws a course teaches. */
public interface CourseLaws {
    /** By the law's title without the name of the country: the oldest version that a chapter of the published course states. Empty when it is not published. */
    Map<String, LocalDate> taught(UUID courseId);
}
