package org.xuefa.packtool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where cited laws are looked up. */
public interface LawLibrary {
    /** Looks nothing up: for the desk of an author who has no library. */
    LawLibrary NONE = citations -> Map.of();

    /**
     * @param version the stated version; null for the one in force
     * @param article in any writing; empty when the law as a whole is meant
     */
    record Citation(String law, @Nullable LocalDate version, String article) {}

    enum Missing { LAW, VERSION, ARTICLE }

    /** What is missing, for those of the citations that the library cannot answer. */
    Map<Citation, Missing> missing(Collection<Citation> citations);
}
