package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Implemented by features that cite laws: the library asks each of them in every city before it takes a version out. */
public interface CitesLaws {
    /**
     * Where the city of this thread cites a version, for people: the course and its chapter, the question.
     *
     * @param names what the law is called
     * @param version the version that is stated; null: the law in any version, or in none
     * @param limit no more than so many
     */
    List<String> citing(Set<String> names, @Nullable LocalDate version, int limit);
}
