package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CoursePack;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.NamedIds;
import org.xuefa.learning.domain.PackStore;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Installs a course pack in the city of the thread and publishes its courses. Ids come from the pack's names, so a newer version of the pack
 * changes the same courses and learners keep what they have studied; the same version again changes nothing.
 */
@ApplicationScoped
public class InstallPack {
    private final CourseStore courses;
    private final PackStore packs;
    private final PublishCourse publishing;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected InstallPack() {
        this(null, null, null, null, null);
    }

    @Inject
    public InstallPack(CourseStore courses, PackStore packs, PublishCourse publishing, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.packs = packs;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void install(CoursePack pack) {
        var before = packs.find(pack.id());
        if (before.isPresent() && before.get().version().equals(pack.version())) {
            packs.save(installed(pack, before.get().at(), before.get().retiredAt()));
            return;
        }
        pack.courses().forEach(course -> install(pack, course));
        packs.save(installed(pack, clock.instant(), null));
        audit.record("course-pack.installed", "course-pack", pack.id(), Map.of("version", pack.version(), "courses", pack.courses().size()));
    }

    private static PackStore.Installed installed(CoursePack pack, Instant at, @Nullable Instant retiredAt) {
        return new PackStore.Installed(pack.id(), pack.version(), pack.title(), pack.department(), pack.duties(), at, retiredAt);
    }

    private void install(CoursePack pack, CoursePack.Course content) {
        var id = courseId(pack, content.slug());
        var draft = draft(pack, content, id);
        var before = courses.lock(id);
        var course = before.map(stored -> changed(stored, draft, content))
                .orElseGet(() -> new StoredCourse(id, CourseState.DRAFT, 0, 1, true, draft, content.questions(), null, null, null, clock.instant()))
                .fromPack(pack.id(), pack.version());
        if (before.isEmpty()) {
            courses.add(course);
        } else {
            courses.save(course);
        }
        publishing.publish(course);
    }

    private StoredCourse changed(StoredCourse stored, CourseDraft draft, CoursePack.Course content) {
        var withFiles = draft.withChapters(draft.chapters().stream().map(chapter -> stored.draft().chapters().stream()
                .filter(old -> old.id().equals(chapter.id())).findAny().map(old -> chapter.withMedia(old.media())).orElse(chapter)).toList());
        var same = stored.draft().equals(withFiles) && stored.questions().equals(content.questions());
        return same ? stored : stored.withDraft(withFiles, clock.instant()).withQuestions(content.questions(), clock.instant());
    }

    private static CourseDraft draft(CoursePack pack, CoursePack.Course content, UUID courseId) {
        var chapters = content.chapters().stream().map(chapter -> new ChapterDraft(NamedIds.of(courseId, chapter.file()), chapter.title(), chapter.requiredSeconds(),
                chapter.markdown(), chapter.cites(), List.of())).toList();
        return new CourseDraft(content.title(), content.summary(), pack.kind(), content.theme(), content.tiers(), pack.department(), pack.duty(), content.credit(),
                content.practiceMinimum(), content.practiceMaximum(), chapters);
    }

    private static UUID courseId(CoursePack pack, String slug) {
        return NamedIds.of(new UUID(0, CurrentTenant.required().value()), pack.id() + "/" + slug);
    }
}
