package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All courses that are out, compulsory ones first, each kind by theme in the order of the notice (R44) and by title. */
public record Catalogue(List<PublishedCourse> courses) {
    private static final List<String> THEMES = List.of("party-congress", "rule-of-law-thought", "constitution", "national-security", "law-based-government",
            "party-regulations", "ecology", "rural-revitalization", "business-environment", "enterprise-management");
    private static final Comparator<PublishedCourse> ORDER = Comparator.comparing(PublishedCourse::kind)
            .thenComparing(course -> themePlace(course.theme())).thenComparing(PublishedCourse::theme)
            .thenComparing(PublishedCourse::title).thenComparing(PublishedCourse::id);

    public Catalogue {
        courses = courses.stream().sorted(ORDER).toList();
    }

    /** The themes of compulsory courses that the notice names (R44), in its order. */
    public static List<String> themes() {
        return THEMES;
    }

    public List<PublishedCourse> visibleTo(String tier, Instant now) {
        return courses.stream().filter(course -> course.isVisibleTo(tier, now)).toList();
    }

    /** Retired courses too, for those who have begun them. */
    public List<PublishedCourse> openTo(String tier, Instant now) {
        return courses.stream().filter(course -> course.isOpenTo(tier, now)).toList();
    }

    public Optional<PublishedCourse> find(UUID courseId) {
        return courses.stream().filter(course -> course.id().equals(courseId)).findAny();
    }

    private static int themePlace(String theme) {
        var place = THEMES.indexOf(theme);
        return place < 0 ? THEMES.size() : place;
    }
}
