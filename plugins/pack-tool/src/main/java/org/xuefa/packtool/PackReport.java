package org.xuefa.packtool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param pack the content; null when there is any fault
 * @param keyId key that the pack says signed it; empty when it says none
 * @param faults every reason against it, up to the limit of {@link PackLimits#faults}
 * @param total how many reasons there are, those beyond the limit too
 */
public record PackReport(@Nullable Pack pack, String keyId, List<Fault> faults, int total) {
    public PackReport {
        faults = List.copyOf(faults);
    }

    public boolean isGood() {
        return total == 0;
    }

    public Optional<Pack> content() {
        return Optional.ofNullable(pack);
    }
}
