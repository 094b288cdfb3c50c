package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The city's questions. Versions are only ever added. */
public interface QuestionBank {
    /** What a new question consists of; {@code sourceKey} is unique in the city and makes taking in idempotent. */
    record NewQuestion(QuestionState state, String topic, int difficulty, QuestionContent content, String source, String sourceKey, String sourceHash) {}

    /** A question with what is known of the text it came from. */
    record Sourced(Question question, String sourceKey, String sourceHash) {}

    Question add(NewQuestion question, Instant now);

    Optional<Question> find(UUID id);

    /** The question, locked until the transaction ends. */
    Optional<Question> lock(UUID id);

    Optional<Question> bySourceKey(String sourceKey);

    /** Those questions of the keys that are in the bank, by key. */
    Map<String, Sourced> bySourceKeys(Collection<String> sourceKeys);

    List<Sourced> ofSource(String source);

    /** Changes labels and, when the content differs, adds a version. */
    Question change(UUID id, String topic, int difficulty, QuestionContent content, @Nullable String sourceHash, Instant now);

    Question changeState(UUID id, QuestionState state, Instant now);

    /** Newest first, after the given id. */
    List<Question> list(QuestionFilter filter, @Nullable UUID after, int limit);

    /** Questions whose newest version cites a law under one of these titles. */
    List<Question> citing(Collection<String> lawTitles);

    List<QuestionVersion> versions(UUID questionId);

    Optional<QuestionVersion> version(UUID versionId);

    /** Everything that may be drawn now. */
    List<PoolQuestion> pool();
}
