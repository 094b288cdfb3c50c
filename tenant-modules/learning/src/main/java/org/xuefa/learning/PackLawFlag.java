package org.xuefa.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.LawFlag;

/**
 * A chapter of a pack cites an article that a newer version of its law has changed.
 *
 * @param chapterTitle null when the course has the chapter no more
 */
public record PackLawFlag(String packId, UUID courseId, String courseTitle, @Nullable String chapterTitle, LawFlag flag) {}
