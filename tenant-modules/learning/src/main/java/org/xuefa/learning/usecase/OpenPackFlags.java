package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.xuefa.learning.PackLawFlag;
import org.xuefa.learning.PackLawFlags;
import org.xuefa.learning.domain.PackStore;
import org.xuefa.statutes.LawFlag;

/** Flags of chapters as who wrote their packs sees them. */
@ApplicationScoped
public class OpenPackFlags implements PackLawFlags {
    private static final int MOST = 200;
    private final PackStore packs;
    private final LawFlags flags;

    @SuppressWarnings("NullAway")
    protected OpenPackFlags() {
        this(null, null);
    }

    @Inject
    public OpenPackFlags(PackStore packs, LawFlags flags) {
        this.packs = packs;
        this.flags = flags;
    }

    @Override
    @Transactional
    public List<PackLawFlag> open(Collection<String> packIds) {
        var courses = packs.courses();
        return packIds.stream().distinct().flatMap(pack -> courses.getOrDefault(pack, List.of()).stream().flatMap(course -> ofCourse(pack, course)))
                .sorted(Comparator.comparing((PackLawFlag found) -> found.flag().raisedAt()).reversed().thenComparing(found -> found.flag().id())).limit(MOST).toList();
    }

    private Stream<PackLawFlag> ofCourse(String packId, UUID courseId) {
        return flags.page(LawFlag.State.OPEN, courseId, null, MOST).items().stream()
                .map(shown -> new PackLawFlag(packId, courseId, shown.courseTitle(), shown.chapterTitle(), shown.flagged().flag()));
    }
}
