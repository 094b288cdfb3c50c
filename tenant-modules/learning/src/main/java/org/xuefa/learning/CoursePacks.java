package org.xuefa.learning;

import org.xuefa.packtool.Pack;

/**
 * Installs checked course packs in the city of the thread, while it runs. Ids come from the pack's names, so a newer version changes the same
 * courses: unchanged chapters stay finished, changed ones keep their study time, credits stay.
 */
public interface CoursePacks {
    /** Whether the pack's name belongs to one that is shipped with the platform. */
    boolean isShipped(String packId);

    /** What {@link #install} would do now; changes nothing. */
    PackEffect effect(Pack pack);

    /**
     * Installs and publishes the pack's courses; courses that it no longer has are retired. The version that is there already changes nothing; a
     * retired pack is taken up again. In the caller's transaction.
     */
    PackEffect install(Pack pack, PackMedia media);

    /** Nobody may begin the pack's courses any more; who is under way may finish. Again changes nothing. */
    void retire(String packId);
}
