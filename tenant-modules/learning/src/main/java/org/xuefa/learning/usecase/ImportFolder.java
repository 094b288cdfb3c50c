package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.xuefa.learning.domain.BatchStore;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.MediaType;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.Refusal;

/** Makes a draft of a folder, with the same use cases as an editor's hands: all of it or nothing. */
@ApplicationScoped
public class ImportFolder {
    private final EditCourse edit;
    private final EditMedia media;
    private final EditBatches batches;
    private final CourseStore courses;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ImportFolder() {
        this(null, null, null, null, null);
    }

    @Inject
    public ImportFolder(EditCourse edit, EditMedia media, EditBatches batches, CourseStore courses, AuditLog audit) {
        this.edit = edit;
        this.media = media;
        this.batches = batches;
        this.courses = courses;
        this.audit = audit;
    }

    /** Refused with every reason when there is one. */
    @Transactional
    public StoredCourse create(FolderPreview preview) {
        if (!preview.isGood()) {
            var reasons = ReadFolder.reasons(preview);
            throw new Refusal(LearningProblem.COURSE_FOLDER_REFUSED, Map.of("reasons", preview.folder().total() + preview.problems().size()), reasons);
        }
        var course = edit.create(preview.draft());
        var folder = preview.folder();
        for (int index = 0; index < folder.chapters().size(); index++) {
            var chapter = course.draft().chapters().get(index);
            folder.chapters().get(index).images().forEach(image -> add(course.id(), chapter.id(), image, folder.images().getOrDefault(image, new byte[0])));
        }
        if (preview.batch() != null) {
            into(batches.one(preview.batch()), course.id());
        }
        audit.record("course.imported", "course", course.id().toString(), Map.of("files", folder.files().size(), "chapters", folder.chapters().size(), "images", folder.images().size()));
        return courses.find(course.id()).orElseThrow();
    }

    private void add(UUID courseId, UUID chapterId, String name, byte[] content) {
        var type = MediaType.ofMagic(content).orElseThrow(() -> new Refusal(LearningProblem.MEDIA_NOT_RECOGNISED));
        try {
            var file = Files.createTempFile("xuefa-folder-", ".image");
            try {
                Files.write(file, content);
                media.add(courseId, chapterId, name, type.contentType(), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void into(BatchStore.BatchCourses found, UUID courseId) {
        var batch = found.batch();
        batches.change(batch.id(), batch.revision(), batch.title(), batch.releasesOn(), batch.mandatory(),
                Stream.concat(found.courses().stream().map(BatchStore.BatchCourse::id), Stream.of(courseId)).toList());
    }
}
