package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.QuestionLawFlagsApi;
import org.xuefa.api.model.LawAmendment;
import org.xuefa.api.model.LawFlagSettlement;
import org.xuefa.api.model.LawFlagState;
import org.xuefa.api.model.QuestionLawFlag;
import org.xuefa.api.model.QuestionLawFlagPage;
import org.xuefa.assessment.domain.LawFlag;
import org.xuefa.assessment.usecase.LawFlags;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.ArticleNumber;

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
        var list = "question-law-flags\0" + state + "\0" + questionId;
        int rows = Cursors.limit(limit);
        var found = flags.page(state == null ? null : LawFlag.State.valueOf(state.name()), questionId, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new QuestionLawFlagPage().open(flags.open()).items(found.stream().limit(rows).map(QuestionLawFlagsResource::shown).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).flag().id().toString())) : page).build();
    }

    @Override
    public Response settleQuestionLawFlag(String city, UUID flagId, LawFlagSettlement settlement) {
        return Response.ok(shown(flags.settle(flagId, LawFlag.State.valueOf(settlement.getOutcome().name())))).build();
    }

    private static QuestionLawFlag shown(LawFlags.Shown found) {
        var flag = found.flag();
        return new QuestionLawFlag().id(flag.id()).questionId(flag.questionId()).stem(found.stem())
                .amendment(amendment(flag.amendment())).state(LawFlagState.valueOf(flag.state().name()))
                .raisedAt(flag.raisedAt()).edited(found.edited()).cited(found.cited()).settledAt(flag.settledAt()).settledBy(flag.settledBy());
    }

    private static LawAmendment amendment(Amendment amendment) {
        var change = amendment.change();
        return new LawAmendment().lawId(amendment.lawId()).law(amendment.law()).fromVersionId(amendment.fromVersion()).from(amendment.from())
                .toVersionId(amendment.toVersion()).to(amendment.to()).article(change.article()).label(label(change.article()))
                .change(LawAmendment.ChangeEnum.valueOf(change.kind().name())).now(change.now()).nowLabel(change.now() == null ? null : label(change.now()));
    }

    private static String label(String number) {
        return ArticleNumber.parse(number).map(ArticleNumber::label).orElse(number);
    }
}
