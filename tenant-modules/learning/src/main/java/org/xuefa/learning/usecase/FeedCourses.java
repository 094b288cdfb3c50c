package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefa.learning.domain.Catalogue;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.CourseStore.EditionChapter;
import org.xuefa.learning.domain.PackStore;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.search.CityDocument;
import org.xuefa.platform.search.CityDocument.Audience;
import org.xuefa.platform.search.CityDocument.Links;
import org.xuefa.statutes.Law;

/** What the search index must say about the city's courses, their chapters and its packs; read from the database, each call a transaction. */
@ApplicationScoped
@Transactional
public class FeedCourses {
    /** Whoever looks after content finds it whatever its tier and day. */
    private static final Set<Role> CONTENT = EnumSet.of(Role.CITY_ADMIN, Role.COURSE_EDITOR, Role.QUESTION_EDITOR, Role.OVERSIGHT_VIEWER, Role.AUDITOR);
    /** What came in packs is found by who publishes packs too, the department's own among it. */
    private static final Set<Role> PACKED = Stream.concat(CONTENT.stream(), Stream.of(Role.PACK_PUBLISHER)).collect(Collectors.toSet());

    static final String COURSE = "course";
    static final String CHAPTER = "chapter";
    static final String PACK = "pack";

    private final CourseStore courses;
    private final PackStore packs;

    @SuppressWarnings("NullAway")
    protected FeedCourses() {
        this(null, null);
    }

    @Inject
    public FeedCourses(CourseStore courses, PackStore packs) {
        this.courses = courses;
        this.packs = packs;
    }

    /**
     * A course as the index must have it.
     *
     * @param documents empty when it is not out, or retired
     * @param gone chapters of earlier editions
     * @param packId "" for a course written in the city
     */
    public record Entry(UUID courseId, long version, List<CityDocument> documents, List<UUID> gone, String packId) {}

    public List<UUID> published() {
        return courses.catalogue().courses().stream().filter(course -> !course.retired()).map(PublishedCourse::id).toList();
    }

    public List<String> packs() {
        return packs.all().keySet().stream().sorted().toList();
    }

    /** Empty when there is no such course. */
    public Optional<Entry> course(UUID courseId) {
        return courses.find(courseId).map(stored -> {
            var gone = new HashSet<>(courses.everyChapter(courseId));
            var out = courses.catalogue().find(courseId).filter(course -> !course.retired());
            out.ifPresent(course -> course.chapters().forEach(chapter -> gone.remove(chapter.id())));
            return new Entry(courseId, stored.revision(), out.map(course -> documents(course, stored)).orElse(List.of()), List.copyOf(gone),
                    Optional.ofNullable(stored.packId()).orElse(""));
        });
    }

    private List<CityDocument> documents(PublishedCourse course, StoredCourse stored) {
        var audience = new Audience(stored.packId() == null ? CONTENT : PACKED, course.tiers(), course.visibleFrom());
        var link = "/learn/" + course.id();
        var manage = "/manage/courses/" + course.id();
        var documents = new ArrayList<CityDocument>();
        var laws = new HashSet<String>();
        for (var chapter : courses.chapters(course.id(), course.version())) {
            var cited = laws(chapter);
            laws.addAll(cited);
            documents.add(new CityDocument(CHAPTER, chapter.id().toString(), stored.revision(), chapter.title(), course.title(), PlainText.of(chapter.html()), cited,
                    course.theme(), course.department(), new Links(link + "/chapters/" + chapter.id(), manage + "?chapter=" + chapter.id()), audience));
        }
        var contents = course.chapters().stream().map(PublishedCourse.Chapter::title).collect(Collectors.joining("；"));
        var text = Stream.of(course.summary(), contents).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
        documents.addFirst(new CityDocument(COURSE, course.id().toString(), stored.revision(), course.title(), course.department(), text, sorted(laws), course.theme(),
                course.department(), new Links(link, manage), audience));
        return documents;
    }

    private static List<String> laws(EditionChapter chapter) {
        var named = Stream.concat(chapter.cites().stream(), PlainText.cited(chapter.html()).stream());
        return sorted(named.map(citation -> Law.shortTitle(citation.law())).collect(Collectors.toSet()));
    }

    private static List<String> sorted(Set<String> laws) {
        return laws.stream().sorted().toList();
    }

    /** Empty when the pack is not there, is retired, or has no course that is out. */
    public Optional<CityDocument> pack(String packId) {
        var catalogue = courses.catalogue();
        return packs.find(packId).filter(pack -> pack.retiredAt() == null).flatMap(pack -> document(pack, catalogue));
    }

    /** Moment of the pack's last change in milliseconds. */
    public long packVersion(String packId) {
        return packs.find(packId).map(FeedCourses::version).orElse(0L);
    }

    private static long version(PackStore.Installed pack) {
        return Math.max(pack.at().toEpochMilli(), pack.retiredAt() == null ? 0 : pack.retiredAt().toEpochMilli());
    }

    private Optional<CityDocument> document(PackStore.Installed pack, Catalogue catalogue) {
        var out = packs.courses().getOrDefault(pack.packId(), List.of()).stream().flatMap(id -> catalogue.find(id).stream()).filter(course -> !course.retired()).toList();
        if (out.isEmpty()) {
            return Optional.empty();
        }
        var duties = pack.duties().stream().map(duty -> duty.code() + "《" + duty.law() + "》" + duty.audience()).collect(Collectors.joining("；"));
        var titles = out.stream().map(PublishedCourse::title).collect(Collectors.joining("；"));
        var laws = pack.duties().stream().map(duty -> Law.shortTitle(duty.law())).collect(Collectors.toSet());
        var tiers = out.stream().flatMap(course -> course.tiers().stream()).distinct().sorted().toList();
        var from = out.stream().map(PublishedCourse::visibleFrom).min(Instant::compareTo).orElse(Instant.EPOCH);
        var link = out.size() == 1 ? "/learn/" + out.getFirst().id() : "/learn";
        return Optional.of(new CityDocument(PACK, pack.packId(), version(pack), pack.title(), pack.department(), titles + "\n" + duties, sorted(laws), "",
                pack.department(), new Links(link, "/manage/packs"), new Audience(PACKED, tiers, from)));
    }
}
