package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.xuefa.api.QuestionPoolsApi;
import org.xuefa.api.model.QuestionPool;
import org.xuefa.api.model.QuestionPoolEntry;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.usecase.FindQuestions;

/** How many questions may be drawn. */
@Path("/cities/{city}/question-pool")
@ApplicationScoped
public class QuestionPoolsResource implements QuestionPoolsApi {
    private final FindQuestions find;

    private record Kind(QuestionType type, String topic, int difficulty) {}

    protected QuestionPoolsResource() {
        this(null);
    }

    @Inject
    public QuestionPoolsResource(FindQuestions find) {
        this.find = find;
    }

    @Override
    public Response getQuestionPool(String city) {
        var pool = find.pool();
        var counts = pool.stream().collect(Collectors.groupingBy(question -> new Kind(question.type(), question.topic(), question.difficulty()), Collectors.counting()));
        return Response.ok(new QuestionPool().total(pool.size()).items(counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().type() + entry.getKey().topic() + entry.getKey().difficulty()))
                .map(entry -> new QuestionPoolEntry().type(QuestionShapes.type(entry.getKey().type())).topic(entry.getKey().topic()).difficulty(entry.getKey().difficulty())
                        .count(entry.getValue().intValue()))
                .toList())).build();
    }
}
