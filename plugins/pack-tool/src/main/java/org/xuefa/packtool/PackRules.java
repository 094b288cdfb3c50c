package org.xuefa.packtool;

/**
 * What a pack is held against.
 *
 * @param signed whether checksums and signature must be there and right; an author's folder has none yet
 * @param keys whose signatures are good
 */
public record PackRules(PackLimits limits, boolean signed, KeyRing keys, LawLibrary laws) {
    /** For a folder that is being worked on. */
    public static PackRules ofFolder() {
        return new PackRules(PackLimits.DEFAULT, false, KeyRing.of(java.util.List.of()), LawLibrary.NONE);
    }

    public static PackRules signed(KeyRing keys) {
        return new PackRules(PackLimits.DEFAULT, true, keys, LawLibrary.NONE);
    }

    public PackRules with(LawLibrary library) {
        return new PackRules(limits, signed, keys, library);
    }

    public PackRules with(PackLimits other) {
        return new PackRules(other, signed, keys, laws);
    }
}
