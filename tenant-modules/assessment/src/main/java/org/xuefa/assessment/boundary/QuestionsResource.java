package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.QuestionsApi;
import org.xuefa.api.model.BankQuestionPage;
import org.xuefa.api.model.QuestionInput;
import org.xuefa.api.model.QuestionStateInput;
import org.xuefa.api.model.QuestionVersionList;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionFilter;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.assessment.usecase.ChangeQuestion;
import org.xuefa.assessment.usecase.CreateQuestion;
import org.xuefa.assessment.usecase.FindQuestions;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

/** The question bank for its editors. */
@Path("/cities/{city}/questions")
@ApplicationScoped
public class QuestionsResource implements QuestionsApi {
    private final FindQuestions find;
    private final CreateQuestion create;
    private final ChangeQuestion change;
    private final Cursors cursors;

    protected QuestionsResource() {
        this(null, null, null, null);
    }

    @Inject
    public QuestionsResource(FindQuestions find, CreateQuestion create, ChangeQuestion change, Cursors cursors) {
        this.find = find;
        this.create = create;
        this.change = change;
        this.cursors = cursors;
    }

    @Override
    public Response listQuestions(String city, @Nullable String type, @Nullable String state, @Nullable String topic, @Nullable Integer difficulty, @Nullable String law,
            @Nullable String text, @Nullable String cursor, @Nullable Integer limit) {
        var filter = new QuestionFilter(Words.filter("type", type, QuestionType.class), Words.filter("state", state, QuestionState.class), topic, difficulty, law, text);
        int size = Cursors.limit(limit);
        var found = find.list(filter, cursors.position(cursor, filter.signature()).map(UUID::fromString).orElse(null), size + 1);
        var page = new BankQuestionPage().items(found.stream().limit(size).map(QuestionShapes::shown).toList());
        return Response.ok(found.size() > size ? page.next(cursors.next(filter.signature(), found.get(size - 1).id().toString())) : page).build();
    }

    @Override
    public Response createQuestion(String city, String idempotencyKey, QuestionInput input) {
        var question = create.create(input.getTopic().strip(), input.getDifficulty(), QuestionShapes.content(input), CurrentCaller.required(), idempotencyKey);
        return shown(Response.status(Response.Status.CREATED), question);
    }

    @Override
    public Response getQuestion(String city, UUID questionId) {
        return shown(Response.ok(), find.get(questionId));
    }

    @Override
    public Response updateQuestion(String city, UUID questionId, QuestionInput input, @Nullable String ifMatch) {
        return shown(Response.ok(), change.change(questionId, Revisions.required(ifMatch), input.getTopic().strip(), input.getDifficulty(), QuestionShapes.content(input)));
    }

    @Override
    public Response setQuestionState(String city, UUID questionId, QuestionStateInput input, @Nullable String ifMatch) {
        return shown(Response.ok(), change.changeState(questionId, Revisions.required(ifMatch), QuestionState.valueOf(input.getState().name())));
    }

    @Override
    public Response listQuestionVersions(String city, UUID questionId) {
        return Response.ok(new QuestionVersionList().items(find.versions(questionId).stream().map(QuestionShapes::shown).toList())).build();
    }

    private static Response shown(Response.ResponseBuilder response, Question question) {
        return response.tag(Revisions.tag(question.revision())).entity(QuestionShapes.shown(question)).build();
    }
}
