package org.xuefa.learning.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.Batch;
import org.xuefa.learning.domain.Catalogue;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.DraftReview;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.NamedIds;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.spi.Credit;

/** Courses in the database: the draft as one document, editions as rows that never change. */
@ApplicationScoped
public class JpaCourses implements CourseStore {
    private static final TypeReference<CourseDraft> DRAFT = new TypeReference<>() {};
    private static final TypeReference<List<QuestionDraft>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Citation>> CITES = new TypeReference<>() {};
    private static final TypeReference<List<MediaFile>> MEDIA = new TypeReference<>() {};
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaCourses() {
        this(null);
    }

    @Inject
    public JpaCourses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<StoredCourse> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CourseRow.class, id)).map(JpaCourses::course);
    }

    @Override
    public Optional<StoredCourse> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(CourseRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(JpaCourses::course);
    }

    @Override
    public void add(StoredCourse course) {
        var row = new CourseRow();
        row.id = course.id();
        row.submittedBy = "";
        changed(row);
        fill(row, course);
        entityManager.persist(row);
    }

    @Override
    public void save(StoredCourse course) {
        var row = entityManager.getReference(CourseRow.class, course.id());
        if (!course.draft().equals(Columns.read(row.draft, DRAFT)) || !course.questions().equals(Columns.read(row.questions, QUESTIONS))) {
            changed(row);
        } else if (row.state != course.state() || row.version != course.version()) {
            row.review = DraftReview.State.NONE;
        }
        fill(row, course);
    }

    @Override
    public void addEdition(StoredCourse course, List<EditionChapter> chapters, Instant now) {
        entityManager.persist(edition(course, now));
        chapters.forEach(chapter -> entityManager.persist(chapter(course, chapter)));
        for (int index = 0; index < course.questions().size(); index++) {
            entityManager.persist(question(course, course.questions().get(index), index + 1));
        }
        entityManager.flush();
    }

    @Override
    public List<StoredCourse> page(CourseFilter filter, @Nullable String afterTitle, @Nullable UUID afterId, int limit) {
        return entityManager.createQuery("""
                        from CourseRow c where (:kind is null or c.kind = :kind) and (:theme is null or c.theme = :theme) and (:state is null or c.state = :state)
                          and (:review is null or c.review = :review)
                          and (:search is null or lower(c.title) like :search escape '\\') and (:title is null or c.title > :title or (c.title = :title and c.id > :id))
                        order by c.title, c.id""", CourseRow.class)
                .setParameter("kind", filter.kind()).setParameter("theme", filter.theme()).setParameter("state", filter.state()).setParameter("review", filter.review())
                .setParameter("search", pattern(filter.search())).setParameter("title", afterTitle).setParameter("id", afterId)
                .setMaxResults(limit)
                .getResultStream().map(JpaCourses::course).toList();
    }

    @Override
    public List<StoredCourse> ofPack(String packId) {
        return entityManager.createQuery("from CourseRow c where c.packId = :pack order by c.title, c.id", CourseRow.class).setParameter("pack", packId)
                .getResultStream().map(JpaCourses::course).toList();
    }

    @Override
    public Catalogue catalogue() {
        var batches = entityManager.createQuery("from CourseBatchRow b", CourseBatchRow.class).getResultStream().collect(Collectors.toMap(row -> row.id, JpaBatches::batch));
        var batchOf = entityManager.createQuery("from BatchCourseRow b", BatchCourseRow.class).getResultStream()
                .collect(Collectors.toMap(row -> row.courseId, row -> batches.get(row.batchId)));
        var chapters = entityManager.createQuery("""
                        select h.courseId, h.chapterId, h.number, h.title, h.requiredSeconds, h.mediaCount from ChapterRow h
                        join CourseRow c on c.id = h.courseId and c.version = h.version where c.state in (PUBLISHED, RETIRED) order by h.courseId, h.number""", Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row ->
                        new PublishedCourse.Chapter((UUID) row[1], (Integer) row[2], (String) row[3], (Integer) row[4], (Integer) row[5]), Collectors.toList())));
        return new Catalogue(entityManager.createQuery("""
                        select e, c.state from EditionRow e join CourseRow c on c.id = e.courseId and c.version = e.version where c.state in (PUBLISHED, RETIRED)""", Object[].class)
                .getResultStream()
                .map(found -> published((EditionRow) found[0], found[1] == CourseState.RETIRED, chapters, batchOf))
                .toList());
    }

    @Override
    public List<EditionChapter> chapters(UUID courseId, int version) {
        return entityManager.createQuery("from ChapterRow h where h.courseId = :course and h.version = :version order by h.number", ChapterRow.class)
                .setParameter("course", courseId).setParameter("version", version)
                .getResultStream().map(JpaCourses::chapter).toList();
    }

    @Override
    public Set<UUID> everyChapter(UUID courseId) {
        return Set.copyOf(entityManager.createQuery("select distinct h.chapterId from ChapterRow h where h.courseId = :course", UUID.class)
                .setParameter("course", courseId).getResultList());
    }

    @Override
    public void releaseChanged(Collection<UUID> courseIds) {
        if (!courseIds.isEmpty()) {
            entityManager.createQuery("update CourseRow c set c.revision = c.revision + 1 where c.id in :ids").setParameter("ids", courseIds).executeUpdate();
        }
    }

    @Override
    public Optional<EditionChapter> chapter(UUID courseId, int version, UUID chapterId) {
        return Optional.ofNullable(entityManager.find(ChapterRow.class, new ChapterRow.Key(courseId, version, chapterId))).map(JpaCourses::chapter);
    }

    private static EditionChapter chapter(ChapterRow row) {
        return new EditionChapter(row.chapterId, row.number, row.title, row.requiredSeconds, row.html, Columns.read(row.cites, CITES), Columns.read(row.media, MEDIA));
    }

    @Override
    public List<CourseQuestion> questions(UUID courseId, int version) {
        var edition = entityManager.find(EditionRow.class, new EditionRow.Key(courseId, version));
        if (edition == null) {
            return List.of();
        }
        var tiers = Columns.read(edition.tiers, TEXTS);
        return entityManager.createQuery("from CourseQuestionRow q where q.courseId = :course and q.version = :version order by q.number", CourseQuestionRow.class)
                .setParameter("course", courseId).setParameter("version", version)
                .getResultStream()
                .map(row -> new CourseQuestion(row.questionId, row.key, row.type, edition.theme, tiers, row.difficulty, row.stem, Columns.read(row.options, TEXTS),
                        Columns.read(row.answer, NUMBERS), row.law, row.article, row.explanation))
                .toList();
    }

    private Instant firstPublished(EditionRow row) {
        return row.version == 1 ? row.publishedAt : entityManager.find(EditionRow.class, new EditionRow.Key(row.courseId, 1)).publishedAt;
    }

    private static @Nullable String pattern(@Nullable String search) {
        return search == null || search.isBlank() ? null : "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Whatever was decided about the draft of before does not hold for this one. */
    private static void changed(CourseRow row) {
        row.review = DraftReview.State.NONE;
        row.draftRevision++;
        row.changedBy = CurrentCaller.orSystem().subject();
    }

    private static void fill(CourseRow row, StoredCourse course) {
        row.kind = course.draft().kind();
        row.title = course.draft().title();
        row.theme = course.draft().theme();
        row.state = course.state();
        row.version = course.version();
        row.revision = course.revision();
        row.changed = course.changed();
        row.draft = Columns.write(course.draft());
        row.questions = Columns.write(course.questions());
        row.questionCount = course.questions().size();
        row.packId = course.packId();
        row.packVersion = course.packVersion();
        row.publishedAt = course.publishedAt();
        row.updatedAt = course.updatedAt();
    }

    private static StoredCourse course(CourseRow row) {
        return new StoredCourse(row.id, row.state, row.version, row.revision, row.changed, Columns.read(row.draft, DRAFT), Columns.read(row.questions, QUESTIONS),
                row.packId, row.packVersion, row.publishedAt, row.updatedAt);
    }

    private static EditionRow edition(StoredCourse course, Instant now) {
        var draft = course.draft();
        var row = new EditionRow();
        row.courseId = course.id();
        row.version = course.version();
        row.kind = draft.kind();
        row.title = draft.title();
        row.summary = draft.summary();
        row.theme = draft.theme();
        row.tiers = Columns.write(draft.tiers());
        row.department = draft.department();
        row.duty = draft.duty();
        row.credit = draft.credit();
        row.practiceMinimum = draft.practiceMinimum();
        row.practiceMaximum = draft.practiceMaximum();
        row.questionCount = course.questions().size();
        row.publishedAt = now;
        return row;
    }

    private static ChapterRow chapter(StoredCourse course, EditionChapter chapter) {
        var row = new ChapterRow();
        row.courseId = course.id();
        row.version = course.version();
        row.chapterId = chapter.id();
        row.number = chapter.number();
        row.title = chapter.title();
        row.requiredSeconds = chapter.requiredSeconds();
        row.html = chapter.html();
        row.cites = Columns.write(chapter.cites());
        row.media = Columns.write(chapter.media());
        row.mediaCount = chapter.media().size();
        return row;
    }

    private static CourseQuestionRow question(StoredCourse course, QuestionDraft question, int number) {
        var row = new CourseQuestionRow();
        row.courseId = course.id();
        row.version = course.version();
        row.questionId = NamedIds.of(course.id(), question.key());
        row.number = number;
        row.key = question.key();
        row.type = question.type();
        row.difficulty = question.difficulty();
        row.stem = question.stem();
        row.options = Columns.write(question.options());
        row.answer = Columns.write(question.answer());
        row.law = question.law();
        row.article = question.article();
        row.explanation = question.explanation();
        return row;
    }

    private PublishedCourse published(EditionRow row, boolean retired, Map<UUID, List<PublishedCourse.Chapter>> chapters, Map<UUID, Batch> batches) {
        var batch = batches.get(row.courseId);
        return new PublishedCourse(row.courseId, row.version, row.kind, row.title, row.summary, row.theme, Columns.read(row.tiers, TEXTS), row.department, row.duty,
                Credit.of(row.credit), Credit.of(row.practiceMinimum), Credit.of(row.practiceMaximum), row.questionCount, row.publishedAt,
                batch == null ? firstPublished(row) : batch.releasedAt(), batch, retired, chapters.getOrDefault(row.courseId, List.of()));
    }
}
