package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.MyStudiesApi;
import org.xuefa.api.model.ChapterText;
import org.xuefa.api.model.CreditPage;
import org.xuefa.api.model.MyCoursePage;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.usecase.ReadCredits;
import org.xuefa.learning.usecase.ReadHome;
import org.xuefa.learning.usecase.ReadMedia;
import org.xuefa.learning.usecase.ReadMyCourses;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.web.Cursors;

/** Serves the contract's MyStudiesApi. */
@Path("")
@ApplicationScoped
public class MyStudiesResource implements MyStudiesApi {
    private final ReadHome home;
    private final ReadMyCourses courses;
    private final ReadCredits credits;
    private final ReadMedia media;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected MyStudiesResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public MyStudiesResource(ReadHome home, ReadMyCourses courses, ReadCredits credits, ReadMedia media, Cursors cursors) {
        this.home = home;
        this.courses = courses;
        this.credits = credits;
        this.media = media;
        this.cursors = cursors;
    }

    @Override
    public Response getMyHome(String city) {
        return Response.ok(LearnerMapping.home(home.home())).build();
    }

    @Override
    public Response listMyCourses(String city, @Nullable String kind, @Nullable String theme, @Nullable String progress, @Nullable String search, @Nullable String cursor,
            @Nullable Integer limit) {
        var filter = new ReadMyCourses.Filter(Words.optional(CourseKind.class, kind, "/kind"), theme, Words.optional(CourseView.Progress.class, progress, "/progress"), search);
        var list = "my-courses:" + filter;
        var rows = Cursors.limit(limit);
        var found = courses.page(filter, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new MyCoursePage().items(found.stream().limit(rows).map(LearnerMapping::course).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).course().id().toString())) : page).build();
    }

    @Override
    public Response getMyCourse(String city, UUID courseId) {
        return Response.ok(LearnerMapping.detail(courses.one(courseId))).build();
    }

    @Override
    public Response getMyChapter(String city, UUID courseId, UUID chapterId) {
        var reading = courses.chapter(courseId, chapterId);
        var chapters = reading.course().chapters();
        var place = chapters.indexOf(reading.chapter());
        return Response.ok(new ChapterText().courseId(courseId).courseTitle(reading.course().course().title()).chapter(LearnerMapping.chapter(reading.chapter()))
                .html(reading.text().html()).citations(reading.text().cites().stream().map(CourseMapping::citation).toList())
                .media(reading.text().media().stream().map(file -> CourseMapping.media(file, MediaLinks.of(city, media))).toList())
                .previousChapterId(place > 0 ? chapters.get(place - 1).chapter().id() : null)
                .nextChapterId(place + 1 < chapters.size() ? chapters.get(place + 1).chapter().id() : null)).build();
    }

    @Override
    public Response listMyCredits(String city, @Nullable String cursor, @Nullable Integer limit) {
        var list = "my-credits:" + CurrentCaller.required().subject();
        var rows = Cursors.limit(limit);
        var statement = credits.mine(cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var titles = courses.titles();
        var page = new CreditPage().balance(LearnerMapping.balance(statement.rule(), statement.balance()))
                .items(statement.entries().stream().limit(rows).map(entry -> LearnerMapping.entry(entry, titles)).toList());
        return Response.ok(statement.entries().size() > rows ? page.next(cursors.next(list, statement.entries().get(rows - 1).id().toString())) : page).build();
    }
}
