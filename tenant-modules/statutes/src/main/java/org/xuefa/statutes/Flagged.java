package org.xuefa.statutes;

import java.util.UUID;

/** A flag with what it stands on. */
public interface Flagged {
    LawFlag flag();

    /** What cites the law: a chapter, a question. It has one flag for the same article and newer version. */
    UUID citing();

    /** What an editor opens to look at it: the course of a chapter, the question itself. */
    UUID opened();
}
