package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.StarterContent;
import org.xuefa.learning.domain.PackStore;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.problem.Refusal;

/** The packs that came with the platform: what a new city begins with, and what a city may bring up to date. */
@ApplicationScoped
public class ShippedPacks implements StarterContent {
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

    private final Supplier<List<ShippedFiles>> shipped = new Once();

    /** @param installed null when the city has none of it */
    public record PackState(Pack pack, PackStore.@Nullable Installed installed) {}

    /** Reading them takes a moment and they never change while the server runs. */
    private static final class Once implements Supplier<List<ShippedFiles>> {
        private volatile @Nullable List<ShippedFiles> packs;

        @Override
        public List<ShippedFiles> get() {
            var known = packs;
            if (known == null) {
                known = ShippedFiles.all();
                packs = known;
            }
            return known;
        }
    }

    /** A pack that the city has retired stays so. */
    @Override
    @Transactional
    public void install() {
        shipped.get().stream().filter(files -> installed.find(files.pack().id()).filter(PackStore.Installed::isRetired).isEmpty())
                .forEach(files -> installer.install(files.pack(), files));
    }

    @Transactional
    public List<PackState> all() {
        var present = installed.all();
        return shipped.get().stream().map(files -> new PackState(files.pack(), present.get(files.pack().id()))).toList();
    }

    @Transactional
    public PackState install(String packId) {
        var files = shipped.get().stream().filter(found -> found.pack().id().equals(packId)).findAny().orElseThrow(Refusal::notFound);
        installer.install(files.pack(), files);
        return new PackState(files.pack(), installed.find(packId).orElseThrow());
    }

    boolean has(String packId) {
        return shipped.get().stream().anyMatch(files -> files.pack().id().equals(packId));
    }
}
