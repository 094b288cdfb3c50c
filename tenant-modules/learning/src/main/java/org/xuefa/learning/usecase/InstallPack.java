package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefa.campaign.Campaign;
import org.xuefa.learning.DutyItem;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.PackEffect.CourseEffect;
import org.xuefa.learning.PackMedia;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseChange;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.NamedIds;
import org.xuefa.learning.domain.PackStore;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Installs a course pack in the city of the thread and publishes its courses. A learner keeps what was studied: an unchanged chapter stays
 * finished; a changed one keeps its time, and stays finished if that is enough for it now; a finished course and its credits stay whatever comes.
 */
@ApplicationScoped
public class InstallPack {
    private final CourseStore courses;
    private final PackStore packs;
    private final CourseEffects effects;
    private final PublishCourse publishing;
    private final PackFileStore files;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected InstallPack() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public InstallPack(CourseStore courses, PackStore packs, CourseEffects effects, PublishCourse publishing, PackFileStore files, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.packs = packs;
        this.effects = effects;
        this.publishing = publishing;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PackEffect effect(Pack pack) {
        return effect(pack, packs.find(pack.id()), false);
    }

    @Transactional
    public PackEffect install(Pack pack, PackMedia media) {
        var before = packs.find(pack.id());
        var effect = effect(pack, before, true);
        if (before.isPresent() && effect.changesNothing()) {
            packs.save(installed(pack, before.get().at()));
            return effect;
        }
        pack.courses().forEach(course -> install(pack, course, media));
        without(pack).forEach(this::retire);
        packs.save(installed(pack, clock.instant()));
        audit.record("course-pack.installed", "course-pack", pack.id(), Map.of("version", pack.version(), "courses", pack.courses().size()));
        return effect;
    }

    @Transactional
    public void retire(String packId) {
        var pack = packs.find(packId).filter(installed -> !installed.isRetired());
        if (pack.isPresent()) {
            courses.ofPack(packId).forEach(this::retire);
            packs.save(pack.get().retired(clock.instant()));
            audit.record("course-pack.retired", "course-pack", packId, Map.of("version", pack.get().version()));
        }
    }

    private void retire(StoredCourse course) {
        courses.lock(course.id()).filter(found -> found.state() == CourseState.PUBLISHED).ifPresent(publishing::retire);
    }

    private static PackStore.Installed installed(Pack pack, Instant at) {
        var duties = pack.duties().stream().map(duty -> new DutyItem(duty.code(), duty.law(), duty.audience())).toList();
        return new PackStore.Installed(pack.id(), pack.version(), pack.title(), pack.department(), duties, at, null);
    }

    private void install(Pack pack, Pack.Course content, PackMedia media) {
        var id = courseId(pack, content);
        var before = courses.lock(id);
        var draft = draft(pack, content, before);
        var questions = PackDrafts.questions(content);
        var course = before.map(stored -> draft.equals(stored.draft()) && questions.equals(stored.questions())
                        ? stored : stored.withDraft(draft, clock.instant()).withQuestions(questions, clock.instant()))
                .orElseGet(() -> new StoredCourse(id, CourseState.DRAFT, 0, 1, true, draft, questions, null, null, null, clock.instant()))
                .fromPack(pack.id(), pack.version());
        if (before.isEmpty()) {
            courses.add(course);
        } else {
            courses.save(course);
        }
        files.keep(id, content, media);
        publishing.publish(course);
    }

    /** Courses that the pack brought before and no longer has. */
    private List<StoredCourse> without(Pack pack) {
        var kept = pack.courses().stream().map(course -> courseId(pack, course)).toList();
        return courses.ofPack(pack.id()).stream().filter(course -> course.state() == CourseState.PUBLISHED && !kept.contains(course.id())).toList();
    }

    private PackEffect effect(Pack pack, Optional<PackStore.Installed> installed, boolean apply) {
        var campaign = effects.campaign();
        var found = new ArrayList<CourseEffect>();
        pack.courses().forEach(content -> found.add(effect(pack, content, campaign, apply)));
        without(pack).forEach(course -> found.add(effects.retired(campaign, course)));
        return new PackEffect(installed.map(PackStore.Installed::version).orElse(null), pack.version(), installed.filter(PackStore.Installed::isRetired).isPresent(), found);
    }

    private CourseEffect effect(Pack pack, Pack.Course content, Optional<Campaign> campaign, boolean apply) {
        var id = courseId(pack, content);
        var stored = courses.find(id);
        var draft = draft(pack, content, stored);
        var questions = PackDrafts.questions(content);
        if (stored.isEmpty()) {
            return CourseEffects.added(id, content.title(), draft, questions);
        }
        var before = stored.get();
        var change = CourseChange.between(before.draft(), before.questions(), draft, questions);
        var same = before.draft().equals(draft) && before.questions().equals(questions) && before.state() == CourseState.PUBLISHED;
        var effect = effects.of(campaign, id, content.title(), same ? PackEffect.Kind.SAME : PackEffect.Kind.CHANGED, change);
        if (apply) {
            effects.apply(campaign, id, change);
        }
        return effect;
    }

    /** Files that the city's editors added to a chapter stay beside those of the pack. */
    private static CourseDraft draft(Pack pack, Pack.Course content, Optional<StoredCourse> before) {
        var draft = PackDrafts.draft(pack, content, courseId(pack, content));
        var added = before.stream().flatMap(stored -> stored.draft().chapters().stream())
                .collect(Collectors.toMap(ChapterDraft::id, chapter -> chapter.media().stream().filter(file -> !NamedIds.isNamed(file.id())).toList()));
        return draft.withChapters(draft.chapters().stream().map(chapter ->
                chapter.withMedia(Stream.concat(chapter.media().stream(), added.getOrDefault(chapter.id(), List.of()).stream()).toList())).toList());
    }

    private static UUID courseId(Pack pack, Pack.Course content) {
        return PackDrafts.courseId(CurrentTenant.required(), pack.id(), content.slug());
    }
}
