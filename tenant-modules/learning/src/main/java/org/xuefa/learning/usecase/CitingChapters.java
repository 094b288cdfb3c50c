package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.statutes.CitesLaws;
import org.xuefa.statutes.Law;

/** Chapters that cite a law, in drafts and in what is out, and questions of drafts, which state no version. */
@ApplicationScoped
public class CitingChapters implements CitesLaws {
    private static final int PORTION = 100;
    private final CourseStore courses;

    @SuppressWarnings("NullAway")
    protected CitingChapters() {
        this(null);
    }

    @Inject
    public CitingChapters(CourseStore courses) {
        this.courses = courses;
    }

    @Override
    @Transactional
    public List<String> citing(Set<String> names, @Nullable LocalDate version, int limit) {
        var places = new ArrayList<String>();
        var page = courses.page(CourseStore.CourseFilter.ALL, null, null, PORTION);
        while (!page.isEmpty() && places.size() < limit) {
            page.forEach(course -> places.addAll(places(course, names, version)));
            var last = page.getLast();
            page = courses.page(CourseStore.CourseFilter.ALL, last.draft().title(), last.id(), PORTION);
        }
        return places.stream().limit(Math.max(limit, 0)).toList();
    }

    private List<String> places(StoredCourse course, Set<String> names, @Nullable LocalDate version) {
        var places = new ArrayList<String>();
        for (var chapter : course.draft().chapters()) {
            if (cites(ChapterCitations.of(chapter), names, version)) {
                places.add("课程《" + course.draft().title() + "》，章节“" + chapter.title() + "”");
            }
        }
        if (course.changed() && course.version() > 0 && places.isEmpty()
                && courses.chapters(course.id(), course.version()).stream().anyMatch(chapter -> cites(ChapterCitations.of(chapter), names, version))) {
            places.add("课程《" + course.draft().title() + "》，已发布的内容");
        }
        if (version == null && course.questions().stream().anyMatch(question -> names.contains(question.law()) || names.contains(Law.shortTitle(question.law())))) {
            places.add("课程《" + course.draft().title() + "》的练习题");
        }
        return places;
    }

    private static boolean cites(List<Citation> citations, Set<String> names, @Nullable LocalDate version) {
        return citations.stream().anyMatch(citation -> names.contains(Law.shortTitle(citation.law())) && (version == null || version.equals(citation.version())));
    }
}
