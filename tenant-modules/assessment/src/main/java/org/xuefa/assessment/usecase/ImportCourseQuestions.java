package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.domain.SourceHash;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.CourseQuestions;
import org.xuefa.platform.outbox.Outbox;

/**
 * Copies the questions of a published course into the bank. Again changes nothing; a question the author changed gets a new version, unless
 * nothing came from the author since an editor of the city changed it; one the author took out is retired.
 */
@ApplicationScoped
public class ImportCourseQuestions {
    private final CourseQuestions courses;
    private final QuestionBank bank;
    private final Papers papers;
    private final Outbox outbox;
    private final Clock clock;

    protected ImportCourseQuestions() {
        this(null, null, null, null, null);
    }

    @Inject
    public ImportCourseQuestions(CourseQuestions courses, QuestionBank bank, Papers papers, Outbox outbox, Clock clock) {
        this.courses = courses;
        this.bank = bank;
        this.papers = papers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What questions of this course name as their source. */
    public static String source(UUID courseId) {
        return "course:" + courseId;
    }

    @Transactional
    public void ofCourse(UUID courseId) {
        var source = source(courseId);
        var offered = courses.ofCourse(courseId);
        var known = bank.bySourceKeys(offered.stream().map(ImportCourseQuestions::sourceKey).toList());
        var kept = new HashSet<String>();
        var changed = new ArrayList<UUID>();
        for (var question : offered) {
            var type = QuestionType.valueOf(question.type().name());
            if (!QuestionContent.problems(type, question.stem(), question.options(), question.answer()).isEmpty()) {
                continue;
            }
            kept.add(sourceKey(question));
            take(question, content(question, type), source, known.get(sourceKey(question))).ifPresent(changed::add);
        }
        bank.ofSource(source).stream().filter(old -> !kept.contains(old.sourceKey()) && old.question().state() == QuestionState.ACTIVE).forEach(old -> {
            bank.changeState(old.question().id(), QuestionState.RETIRED, clock.instant());
            papers.discardWith(old.question().versionId());
            changed.add(old.question().id());
        });
        QuestionNews.tell(outbox, changed);
    }

    /** The question, if it is new or not as before. */
    private Optional<UUID> take(CourseQuestion question, QuestionContent content, String source, QuestionBank.@Nullable Sourced known) {
        var hash = SourceHash.of(question.theme(), question.difficulty(), content);
        if (known == null) {
            return Optional.of(bank.add(new QuestionBank.NewQuestion(QuestionState.ACTIVE, question.theme(), question.difficulty(), content, source, sourceKey(question), hash),
                    clock.instant()).id());
        }
        if (!known.sourceHash().equals(hash)) {
            var after = bank.change(known.question().id(), question.theme(), question.difficulty(), content, hash, clock.instant());
            if (!after.versionId().equals(known.question().versionId())) {
                papers.discardWith(known.question().versionId());
            }
            return Optional.of(after.id());
        }
        return Optional.empty();
    }

    private static QuestionContent content(CourseQuestion question, QuestionType type) {
        return QuestionContent.of(type, question.stem(), question.options(), question.answer(), question.law(), question.article(), question.explanation());
    }

    private static String sourceKey(CourseQuestion question) {
        return "course:" + question.id();
    }
}
