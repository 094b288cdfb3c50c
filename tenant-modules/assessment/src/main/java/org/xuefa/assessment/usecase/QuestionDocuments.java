package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.xuefa.platform.search.CityDocument;
import org.xuefa.platform.search.CityDocuments;
import org.xuefa.platform.search.CityIndex;

/** The question bank's share in the city's search index. */
@ApplicationScoped
public class QuestionDocuments implements CityDocuments {
    private static final int PORTION = 500;
    private final FeedQuestions feed;
    private final CityIndex index;

    protected QuestionDocuments() {
        this(null, null);
    }

    @Inject
    public QuestionDocuments(FeedQuestions feed, CityIndex index) {
        this.feed = feed;
        this.index = index;
    }

    @Override
    public void all(Consumer<List<CityDocument>> sink) {
        for (var page = feed.page(null, PORTION); !page.isEmpty(); page = feed.page(page.getLast().id(), PORTION)) {
            sink.accept(page.stream().flatMap(entry -> entry.document().stream()).toList());
        }
    }

    /** Brings the index up to date with what the database says about these questions. */
    public void update(List<UUID> questionIds) {
        var entries = feed.questions(questionIds);
        var documents = entries.stream().flatMap(entry -> entry.document().stream()).toList();
        if (!documents.isEmpty()) {
            index.put(documents);
        }
        entries.stream().filter(entry -> entry.document().isEmpty())
                .forEach(entry -> index.remove(FeedQuestions.QUESTION, List.of(entry.id().toString()), entry.version()));
    }
}
