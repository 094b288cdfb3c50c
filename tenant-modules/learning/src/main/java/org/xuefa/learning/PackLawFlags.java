package org.xuefa.learning;

import java.util.Collection;
import java.util.List;

/** Flags of changed laws on what came in packs: who wrote a pack mends it by a new version of it. */
public interface PackLawFlags {
    /** Those that wait for somebody, of chapters of these packs, the latest first. */
    List<PackLawFlag> open(Collection<String> packIds);
}
