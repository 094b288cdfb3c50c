package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.StarterContent;
import org.xuefa.learning.domain.CoursePack;
import org.xuefa.learning.domain.PackStore;
import org.xuefa.platform.problem.Refusal;

/** The packs that came with the platform: what a new city begins with, and what a city may bring up to date. */
@ApplicationScoped
public class ShippedPacks implements StarterContent {
    private static final PackReader READER = new PackReader();
    private final InstallPack installer;
    private final PackStore installed;

    @SuppressWarnings("NullAway")
    protected ShippedPacks() {
        this(null, null);
    }

    @Inject
    public ShippedPacks(InstallPack installer, PackStore installed) {
        this.installer = installer;
        this.installed = installed;
    }

    private final Supplier<List<CoursePack>> shipped = new Once();

    /** @param installed null when the city has none of it */
    public record PackState(CoursePack pack, PackStore.@Nullable Installed installed) {}

    /** Reading them takes a moment and they never change while the server runs. */
    private static final class Once implements Supplier<List<CoursePack>> {
        private volatile @Nullable List<CoursePack> packs;

        @Override
        public List<CoursePack> get() {
            var known = packs;
            if (known == null) {
                known = ClassPathPack.all().stream().map(READER::read).toList();
                packs = known;
            }
            return known;
        }
    }

    @Override
    @Transactional
    public void install() {
        shipped.get().forEach(installer::install);
    }

    @Transactional
    public List<PackState> all() {
        var present = installed.all();
        return shipped.get().stream().map(pack -> new PackState(pack, present.get(pack.id()))).toList();
    }

    @Transactional
    public PackState install(String packId) {
        var pack = shipped.get().stream().filter(found -> found.id().equals(packId)).findAny().orElseThrow(Refusal::notFound);
        installer.install(pack);
        return new PackState(pack, installed.find(packId).orElseThrow());
    }
}
