package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.learning.InstalledPack;
import org.xuefa.learning.InstalledPacks;
import org.xuefa.learning.domain.PackStore;

/** The front door for installed packs. */
@ApplicationScoped
public class InstalledPackBook implements InstalledPacks {
    private final PackStore packs;

    @SuppressWarnings("NullAway")
    protected InstalledPackBook() {
        this(null);
    }

    @Inject
    public InstalledPackBook(PackStore packs) {
        this.packs = packs;
    }

    @Override
    @Transactional
    public List<InstalledPack> all() {
        var courses = packs.courses();
        return packs.all().values().stream().map(pack -> installed(pack, courses.getOrDefault(pack.packId(), List.of())))
                .sorted(Comparator.comparing(InstalledPack::department).thenComparing(InstalledPack::title).thenComparing(InstalledPack::packId)).toList();
    }

    @Override
    @Transactional
    public Optional<InstalledPack> ofCourse(UUID courseId) {
        return packs.ofCourse(courseId).map(pack -> installed(pack, packs.courses().getOrDefault(pack.packId(), List.of())));
    }

    private static InstalledPack installed(PackStore.Installed pack, List<UUID> courses) {
        return new InstalledPack(pack.packId(), pack.version(), pack.title(), pack.department(), pack.retiredAt() != null, pack.duties(), courses);
    }
}
