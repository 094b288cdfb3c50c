package org.xuefa.learning.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.packtool.LooseCourse;
import org.xuefa.platform.problem.FieldProblem;

/**
 * What would become of a folder, before anything is made of it.
 *
 * @param draft the course that it would be
 * @param assumed fields that the folder does not say; usual values stand in their place
 * @param batch that the course would be put into; null for none
 * @param mentions what each chapter mentions and the library of laws does not know, chapter by chapter
 * @param problems reasons against it beside those that lie in its files
 */
public record FolderPreview(
        LooseCourse folder, CourseDraft draft, List<String> assumed, @Nullable UUID batch, @Nullable String batchTitle, List<List<Mention>> mentions, List<FieldProblem> problems) {
    /** Why a mention could not be resolved. */
    public enum Reason { UNKNOWN_LAW, UNKNOWN_ARTICLE }

    /** A citation as the text has it, and why it was not resolved. */
    public record Mention(String text, Reason reason) {}

    public boolean isGood() {
        return folder.faults().isEmpty() && problems.isEmpty();
    }
}
