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
import org.xuefa.api.model.LawFlagSettlement;
import org.xuefa.api.model.LawFlagState;
import org.xuefa.learning.usecase.LawFlags;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.LawFlagAnswers;

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
        var page = LawFlagAnswers.list(flags, cursors, "course-law-flags", state, courseId, cursor, limit);
        return Response.ok(new CourseLawFlagPage().open(page.open()).items(page.items().stream().map(CourseLawFlagsResource::shown).toList()).next(page.next())).build();
    }

    @Override
    public Response settleCourseLawFlag(String city, UUID flagId, LawFlagSettlement settlement) {
        return Response.ok(shown(LawFlagAnswers.settle(flags, flagId, settlement))).build();
    }

    private static CourseLawFlag shown(LawFlags.Shown found) {
        var chapter = found.flagged();
        var flag = chapter.flag();
        return new CourseLawFlag().id(flag.id()).courseId(chapter.courseId()).courseTitle(found.courseTitle()).chapterId(chapter.chapterId()).chapterTitle(found.chapterTitle())
                .amendment(LawFlagAnswers.amendment(flag)).state(LawFlagAnswers.state(flag)).raisedAt(flag.raisedAt())
                .edited(found.edited()).cited(found.cited()).published(found.published()).settledAt(flag.settledAt()).settledBy(flag.settledBy());
    }
}
