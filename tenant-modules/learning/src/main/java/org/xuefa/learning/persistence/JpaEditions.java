package org.xuefa.learning.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.Edition;
import org.xuefa.learning.domain.EditionStore;
import org.xuefa.learning.domain.QuestionDraft;

/** Editions whole, as they went out. */
@ApplicationScoped
public class JpaEditions implements EditionStore {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private final EntityManager entityManager;
    private final CourseStore courses;

    @SuppressWarnings("NullAway")
    protected JpaEditions() {
        this(null, null);
    }

    @Inject
    public JpaEditions(EntityManager entityManager, CourseStore courses) {
        this.entityManager = entityManager;
        this.courses = courses;
    }

    @Override
    public Optional<Edition> find(UUID courseId, int version) {
        return Optional.ofNullable(entityManager.find(EditionRow.class, new EditionRow.Key(courseId, version))).map(row -> {
            var chapters = courses.chapters(courseId, version).stream()
                    .map(chapter -> new ChapterDraft(chapter.id(), chapter.title(), chapter.requiredSeconds(), chapter.html(), chapter.cites(), chapter.media())).toList();
            var content = new CourseDraft(row.title, row.summary, row.kind, row.theme, Columns.read(row.tiers, TEXTS), row.department, row.duty, row.credit,
                    row.practiceMinimum, row.practiceMaximum, chapters);
            return new Edition(version, content, courses.questions(courseId, version).stream().map(JpaEditions::question).toList());
        });
    }

    private static QuestionDraft question(CourseQuestion question) {
        return new QuestionDraft(question.key(), question.type(), question.difficulty(), question.stem(), question.options(), question.answer(), question.law(),
                question.article(), question.explanation());
    }
}
