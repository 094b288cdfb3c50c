package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionFilter;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.search.CityDocument;
import org.xuefa.platform.search.CityDocument.Audience;
import org.xuefa.platform.search.CityDocument.Links;
import org.xuefa.statutes.Law;

/**
 * What the search index must say about the bank, for its editors alone: stem, options and the article cited, never the key and never the
 * explanation, which gives it away. Retired questions are not in it.
 */
@ApplicationScoped
@Transactional
public class FeedQuestions {
    static final String QUESTION = "question";
    private static final Set<Role> EDITORS = EnumSet.of(Role.CITY_ADMIN, Role.QUESTION_EDITOR);
    private static final QuestionFilter ALL = new QuestionFilter(null, null, null, null, null, null);
    private final QuestionBank bank;

    protected FeedQuestions() {
        this(null);
    }

    @Inject
    public FeedQuestions(QuestionBank bank) {
        this.bank = bank;
    }

    /** @param document empty for a retired question */
    public record Entry(UUID id, long version, Optional<CityDocument> document) {}

    /** Newest first, after the given id; retired ones too. */
    public List<Entry> page(@Nullable UUID after, int limit) {
        return bank.list(ALL, after, limit).stream().map(FeedQuestions::entry).toList();
    }

    public List<Entry> questions(List<UUID> ids) {
        return ids.stream().flatMap(id -> bank.find(id).stream()).map(FeedQuestions::entry).toList();
    }

    private static Entry entry(Question question) {
        return new Entry(question.id(), question.revision(), question.state() == QuestionState.RETIRED ? Optional.empty() : Optional.of(document(question)));
    }

    private static CityDocument document(Question question) {
        var text = question.content().text();
        var key = question.content().key();
        var law = key.law() == null || key.law().isBlank() ? "" : Law.shortTitle(key.law());
        var context = law.isEmpty() ? "" : "《" + law + "》" + (key.article() == null ? "" : key.article());
        return new CityDocument(QUESTION, question.id().toString(), question.revision(), text.stem(), context, String.join("；", text.options()),
                law.isEmpty() ? List.of() : List.of(law), question.topic(), "", new Links("", "/manage/questions?question=" + question.id()), Audience.only(EDITORS));
    }
}
