package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.BatchStore;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseCheck;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.packtool.LooseCourse;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.FieldProblem;

/** Reads a folder of Markdown and Word files as the course it would be. Nothing is kept. */
@ApplicationScoped
public class ReadFolder {
    private static final List<String> EVERYBODY = List.of("leader", "staff", "enterprise");
    private static final int USUAL_CREDIT = 50;
    private static final int USUAL_MINIMUM = 30;
    private static final int USUAL_MAXIMUM = 40;
    /** Where nobody says how long a chapter takes: what is read at leisure in a minute. */
    private static final int CHARACTERS_A_MINUTE = 300;
    private static final int LONGEST = 14_400;
    private final FolderCitations citations;
    private final EditBatches batches;

    @SuppressWarnings("NullAway")
    protected ReadFolder() {
        this(null, null);
    }

    @Inject
    public ReadFolder(FolderCitations citations, EditBatches batches) {
        this.citations = citations;
        this.batches = batches;
    }

    /** @param name of the uploaded file, the course's title where the folder says none */
    public FolderPreview read(Path zip, String name) {
        var folder = folder(zip);
        var assumed = new ArrayList<String>();
        var resolved = folder.chapters().stream().map(chapter -> citations.resolve(chapter.markdown())).toList();
        var chapters = new ArrayList<ChapterDraft>();
        for (int index = 0; index < folder.chapters().size(); index++) {
            var chapter = folder.chapters().get(index);
            chapters.add(new ChapterDraft(Ids.next(), chapter.title(), seconds(chapter, folder.settings().requiredMinutes(), assumed), chapter.markdown(), resolved.get(index).cites(), List.of()));
        }
        var draft = draft(folder.settings(), name, chapters, assumed);
        var batch = batch(folder.settings().batch());
        var problems = new ArrayList<FieldProblem>();
        if (folder.settings().batch() != null && batch == null) {
            problems.add(new FieldProblem("/batch", "unknown", "没有名为“" + folder.settings().batch() + "”的批次，请先建立或去掉这一项"));
        }
        if (folder.faults().isEmpty()) {
            problems.addAll(CourseCheck.draft(draft));
        }
        return new FolderPreview(folder, draft, assumed.stream().distinct().toList(), batch == null ? null : batch.batch().id(), folder.settings().batch(),
                resolved.stream().map(FolderCitations.Resolved::mentions).toList(), List.copyOf(problems));
    }

    private static LooseCourse folder(Path zip) {
        try {
            return LooseCourse.read(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CourseDraft draft(LooseCourse.Settings settings, String name, List<ChapterDraft> chapters, List<String> assumed) {
        var kind = CourseKind.valueOf(said("kind", settings.kind(), "elective", assumed).toUpperCase(Locale.ROOT));
        return new CourseDraft(said("title", settings.title(), title(name), assumed), Objects.requireNonNullElse(settings.summary(), ""), kind,
                said("theme", settings.theme(), "constitution", assumed), said("tiers", settings.tiers(), EVERYBODY, assumed),
                Objects.requireNonNullElse(settings.department(), ""), Objects.requireNonNullElse(settings.duty(), ""), said("credit", settings.credit(), USUAL_CREDIT, assumed),
                said("practiceCredit", settings.practiceMinimum(), USUAL_MINIMUM, assumed), said("practiceCredit", settings.practiceMaximum(), USUAL_MAXIMUM, assumed), chapters);
    }

    private static <T> T said(String field, @Nullable T said, T usual, List<String> assumed) {
        if (said == null) {
            assumed.add(field);
            return usual;
        }
        return said;
    }

    private static String title(String name) {
        var stem = name.replaceFirst("(?i)\\.zip$", "").strip();
        return stem.length() < 2 ? "未命名课程" : stem.substring(0, Math.min(80, stem.length()));
    }

    private static int seconds(LooseCourse.Chapter chapter, @Nullable Integer usual, List<String> assumed) {
        var minutes = chapter.requiredMinutes() == null ? usual : chapter.requiredMinutes();
        if (minutes == null) {
            assumed.add("requiredMinutes");
        }
        return minutes == null ? Math.min(LONGEST, 60 * Math.ceilDiv(Math.max(1, chapter.markdown().length()), CHARACTERS_A_MINUTE)) : minutes * 60;
    }

    private BatchStore.@Nullable BatchCourses batch(@Nullable String title) {
        return title == null ? null : batches.all().stream().filter(found -> found.batch().title().equals(title)).findFirst().orElse(null);
    }

    /** Reasons in one list, those of the files first. */
    static List<FieldProblem> reasons(FolderPreview preview) {
        return Stream.concat(preview.folder().faults().stream().map(fault -> new FieldProblem(fault.where(), fault.reason().code(), fault.message())), preview.problems().stream()).toList();
    }
}
