package org.xuefa.learning;

import java.util.List;

/** The courses that are out in the city of the thread. */
public interface CourseCatalogue {
    /** Compulsory ones first, each kind by theme and title; also those that a batch will release later. */
    List<CourseSummary> published();
}
