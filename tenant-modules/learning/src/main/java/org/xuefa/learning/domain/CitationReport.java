package org.xuefa.learning.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;

/**
 * What a draft cites, held against the library of laws (R50).
 *
 * @param checked false where the library has no law at all: nothing was looked up and nothing is refused
 * @param citations how many articles and laws were looked up
 * @param findings in the order of the draft
 */
public record CitationReport(boolean checked, int citations, List<Finding> findings) {
    public static final CitationReport NOT_CHECKED = new CitationReport(false, 0, List.of());

    /** The first three keep a draft from being submitted and published; the others are told and keep nothing. */
    public enum Reason { UNKNOWN_LAW, UNKNOWN_VERSION, UNKNOWN_ARTICLE, CHANGED_SINCE, OLDER_VERSION }

    /**
     * One thing found.
     *
     * @param pointer JSON Pointer into the draft, such as /chapters/0/cites/1, /chapters/0/markdown or /questions/3/article
     * @param chapterId null for a question
     * @param questionKey null for a chapter
     * @param version that the draft states; null where it speaks of the one in force
     * @param article as cited; empty where the law or the version itself is meant
     * @param inForce names the version in force; null where the law is unknown
     * @param message one Chinese sentence that says where and what
     */
    public record Finding(String pointer, @Nullable UUID chapterId, @Nullable String questionKey, String law, @Nullable LocalDate version, String article, Reason reason,
            @Nullable LocalDate inForce, String message) {
        boolean isRefused() {
            return switch (reason) {
                case UNKNOWN_LAW, UNKNOWN_VERSION, UNKNOWN_ARTICLE -> true;
                case CHANGED_SINCE, OLDER_VERSION -> false;
            };
        }
    }

    public CitationReport {
        findings = List.copyOf(findings);
    }

    /** What must be mended first; empty when the draft may go on. */
    public List<FieldProblem> refused() {
        return findings.stream().filter(Finding::isRefused).map(found -> new FieldProblem(found.pointer(), code(found.reason()), found.message())).toList();
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case UNKNOWN_LAW -> "unknown-law";
            case UNKNOWN_VERSION -> "unknown-version";
            case UNKNOWN_ARTICLE -> "unknown-article";
            case CHANGED_SINCE -> "changed-since";
            case OLDER_VERSION -> "older-version";
        };
    }
}
