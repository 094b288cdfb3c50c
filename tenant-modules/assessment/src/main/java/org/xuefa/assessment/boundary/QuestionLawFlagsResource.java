package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.QuestionLawFlagsApi;
import org.xuefa.api.model.LawFlagSettlement;
import org.xuefa.api.model.LawFlagState;
import org.xuefa.api.model.QuestionLawFlag;
import org.xuefa.api.model.QuestionLawFlagPage;
import org.xuefa.assessment.usecase.LawFlags;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.LawFlagAnswers;

/** Flags of changed laws for the editors of the bank. */
@ApplicationScoped
@Path("/cities/{city}/question-law-flags")
public class QuestionLawFlagsResource implements QuestionLawFlagsApi {
    private final LawFlags flags;
    private final Cursors cursors;

    protected QuestionLawFlagsResource() {
        this(null, null);
    }

    @Inject
    public QuestionLawFlagsResource(LawFlags flags, Cursors cursors) {
        this.flags = flags;
        this.cursors = cursors;
    }

    @Override
    public Response listQuestionLawFlags(String city, @Nullable LawFlagState state, @Nullable UUID questionId, @Nullable String cursor, @Nullable Integer limit) {
        var page = LawFlagAnswers.list(flags, cursors, "question-law-flags", state, questionId, cursor, limit);
        return Response.ok(new QuestionLawFlagPage().open(page.open()).items(page.items().stream().map(QuestionLawFlagsResource::shown).toList()).next(page.next())).build();
    }

    @Override
    public Response settleQuestionLawFlag(String city, UUID flagId, LawFlagSettlement settlement) {
        return Response.ok(shown(LawFlagAnswers.settle(flags, flagId, settlement))).build();
    }

    private static QuestionLawFlag shown(LawFlags.Shown found) {
        var flag = found.flagged().flag();
        return new QuestionLawFlag().id(flag.id()).questionId(found.flagged().questionId()).stem(found.stem())
                .amendment(LawFlagAnswers.amendment(flag)).state(LawFlagAnswers.state(flag)).raisedAt(flag.raisedAt())
                .edited(found.edited()).cited(found.cited()).settledAt(flag.settledAt()).settledBy(flag.settledBy());
    }
}
