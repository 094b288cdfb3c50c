package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.MediaStore;
import org.xuefa.learning.domain.MediaType;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** Videos, PDFs and images of a draft's chapters. What the file is, is told by its bytes, not by what the request says. */
@ApplicationScoped
public class EditMedia {
    private static final int HEAD = 16;
    private final CourseStore courses;
    private final MediaStore media;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected EditMedia() {
        this(null, null, null, null);
    }

    @Inject
    public EditMedia(CourseStore courses, MediaStore media, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param file complete on this machine, so that no slow connection holds the transaction */
    @Transactional
    public MediaFile add(UUID courseId, UUID chapterId, String name, String contentType, Path file) {
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        if (course.draft().chapters().stream().noneMatch(chapter -> chapter.id().equals(chapterId))) {
            throw Refusal.notFound();
        }
        var type = checked(contentType, file);
        var stored = new MediaFile(Ids.next(), name.strip(), type.contentType(), size(file));
        media.add(courseId, stored, store(stored, file));
        courses.save(course.withDraft(course.draft().withChapter(chapterId, chapter -> chapter.withMedia(with(chapter.media(), stored))), clock.instant()));
        audit.record("course.media-added", "course", courseId.toString(), Map.of("media", stored.id(), "bytes", stored.bytes()));
        return stored;
    }

    /** Takes the file off the draft; editions that are out keep it. */
    @Transactional
    public void remove(UUID courseId, UUID chapterId, UUID mediaId) {
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        var draft = course.draft().withChapter(chapterId, chapter -> chapter.withMedia(chapter.media().stream().filter(file -> !file.id().equals(mediaId)).toList()));
        if (draft.equals(course.draft())) {
            throw Refusal.notFound();
        }
        courses.save(course.withDraft(draft, clock.instant()));
        audit.record("course.media-removed", "course", courseId.toString(), Map.of("media", mediaId));
    }

    private static MediaType checked(String contentType, Path file) {
        var type = MediaType.ofMagic(head(file)).filter(found -> found.contentType().equals(contentType)).orElseThrow(() -> new Refusal(LearningProblem.MEDIA_NOT_RECOGNISED));
        if (!type.allows(size(file))) {
            throw new Refusal(LearningProblem.MEDIA_TOO_LARGE);
        }
        return type;
    }

    private static byte[] head(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of what was stored. */
    private String store(MediaFile stored, Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var number = 0;
            for (var piece = in.readNBytes(MediaStore.PIECE); piece.length > 0; piece = in.readNBytes(MediaStore.PIECE)) {
                digest.update(piece);
                media.addPiece(stored.id(), number++, piece);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MediaFile> with(List<MediaFile> files, MediaFile added) {
        return Stream.concat(files.stream(), Stream.of(added)).toList();
    }
}
