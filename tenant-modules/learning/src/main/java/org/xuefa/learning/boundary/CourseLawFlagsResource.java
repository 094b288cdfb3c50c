package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CourseLawFlagsApi;
import org.xuefa.api.model.CourseLawFlag;
import org.xuefa.api.model.CourseLawFlagPage;
import org.xuefa.api.model.LawAmendment;
import org.xuefa.api.model.LawFlagSettlement;
import org.xuefa.api.model.LawFlagState;
import org.xuefa.learning.domain.LawFlag;
import org.xuefa.learning.usecase.LawFlags;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.Amendment;
import org.xuefa.statutes.ArticleNumber;

/** Flags of changed laws for the editors of courses. */
@ApplicationScoped
@Path("/cities/{city}/course-law-flags")
public class CourseLawFlagsResource implements CourseLawFlagsApi {
    private final LawFlags flags;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected CourseLawFlagsResource() {
        this(null, null);
    }

    @Inject
    public CourseLawFlagsResource(LawFlags flags, Cursors cursors) {
        this.flags = flags;
        this.cursors = cursors;
    }

    @Override
    public Response listCourseLawFlags(String city, @Nullable LawFlagState state, @Nullable UUID courseId, @Nullable String cursor, @Nullable Integer limit) {
        var list = "course-law-flags\0" + state + "\0" + courseId;
        int rows = Cursors.limit(limit);
        var found = flags.page(state == null ? null : LawFlag.State.valueOf(state.name()), courseId, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new CourseLawFlagPage().open(flags.open()).items(found.stream().limit(rows).map(CourseLawFlagsResource::shown).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).flag().id().toString())) : page).build();
    }

    @Override
    public Response settleCourseLawFlag(String city, UUID flagId, LawFlagSettlement settlement) {
        return Response.ok(shown(flags.settle(flagId, LawFlag.State.valueOf(settlement.getOutcome().name())))).build();
    }

    private static CourseLawFlag shown(LawFlags.Shown found) {
        var flag = found.flag();
        return new CourseLawFlag().id(flag.id()).courseId(flag.courseId()).courseTitle(found.courseTitle()).chapterId(flag.chapterId()).chapterTitle(found.chapterTitle())
                .amendment(amendment(flag.amendment())).state(LawFlagState.valueOf(flag.state().name()))
                .raisedAt(flag.raisedAt()).edited(found.edited()).cited(found.cited()).published(found.published()).settledAt(flag.settledAt()).settledBy(flag.settledBy());
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
