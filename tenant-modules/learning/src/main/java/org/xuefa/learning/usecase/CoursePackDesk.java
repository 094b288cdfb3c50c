package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.learning.CoursePacks;
import org.xuefa.learning.PackEffect;
import org.xuefa.learning.PackMedia;
import org.xuefa.packtool.Pack;

/** The front door for installing packs. */
@ApplicationScoped
public class CoursePackDesk implements CoursePacks {
    private final ShippedPacks shipped;
    private final InstallPack installer;

    @SuppressWarnings("NullAway")
    protected CoursePackDesk() {
        this(null, null);
    }

    @Inject
    public CoursePackDesk(ShippedPacks shipped, InstallPack installer) {
        this.shipped = shipped;
        this.installer = installer;
    }

    @Override
    public boolean isShipped(String packId) {
        return shipped.has(packId);
    }

    @Override
    public PackEffect effect(Pack pack) {
        return installer.effect(pack);
    }

    @Override
    public PackEffect install(Pack pack, PackMedia media) {
        return installer.install(pack, media);
    }

    @Override
    public void retire(String packId) {
        installer.retire(packId);
    }
}
