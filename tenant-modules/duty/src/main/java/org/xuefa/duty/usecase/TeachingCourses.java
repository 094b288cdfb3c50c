package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.LawReference;
import org.xuefa.duty.domain.LinkRule;
import org.xuefa.enrolment.UnitNames;
import org.xuefa.learning.CourseCatalogue;
import org.xuefa.learning.CourseSummary;
import org.xuefa.learning.InstalledPack;
import org.xuefa.learning.InstalledPacks;

/** What courses say about the items they teach, asked of learning, and the rule for it. */
@ApplicationScoped
public class TeachingCourses {
    private final CourseCatalogue catalogue;
    private final InstalledPacks packs;
    private final UnitNames units;
    private final Laws laws;

    @SuppressWarnings("NullAway")
    protected TeachingCourses() {
        this(null, null, null, null);
    }

    @Inject
    public TeachingCourses(CourseCatalogue catalogue, InstalledPacks packs, UnitNames units, Laws laws) {
        this.catalogue = catalogue;
        this.packs = packs;
        this.units = units;
        this.laws = laws;
    }

    /** All courses that are out, as the rule needs them. */
    List<LinkRule.Course> all() {
        var byCourse = new HashMap<UUID, InstalledPack>();
        packs.all().forEach(pack -> pack.courseIds().forEach(course -> byCourse.put(course, pack)));
        var known = new HashMap<String, LawReference>();
        return catalogue.published().stream().map(course -> {
            var claims = new ArrayList<LinkRule.Claim>();
            var pack = byCourse.get(course.id());
            if (pack != null) {
                pack.dutyItems().forEach(item -> claims.add(new LinkRule.Claim(item.code(), known.computeIfAbsent(item.law(), laws::of))));
            }
            if (claims.isEmpty()) {
                LinkRule.written(course.duty()).forEach(claim -> claims.add(new LinkRule.Claim(claim.code(), known.computeIfAbsent(claim.law(), laws::of))));
            }
            return new LinkRule.Course(course.id(), course.department(), claims);
        }).toList();
    }

    LinkRule rule(Collection<DutyItem> items) {
        return new LinkRule(units.names(items.stream().map(item -> item.content().department().id()).distinct().toList()));
    }

    /** Courses that learners may begin, by id. */
    Map<UUID, CourseSummary> studyable() {
        return catalogue.published().stream().filter(course -> !course.retired()).collect(Collectors.toMap(CourseSummary::id, Function.identity()));
    }
}
