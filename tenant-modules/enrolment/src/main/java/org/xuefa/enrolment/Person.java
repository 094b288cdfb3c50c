package org.xuefa.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as other features may know them; numbers are not part of it.
 *
 * @param subject account in the realm; null before activation
 * @param tier tier code; null for people who only administer
 */
public record Person(UUID id, String displayName, UUID unitId, String unitName, String unitPath, @Nullable String tier, @Nullable String post,
        @Nullable String subject) {
    /** The name with only its ends, for who oversees and does not answer for people: 王*明, 王*. */
    public String maskedName() {
        var letters = displayName.codePoints().toArray();
        for (int i = 1; i < letters.length - (letters.length > 2 ? 1 : 0); i++) {
            letters[i] = '*';
        }
        return new String(letters, 0, letters.length);
    }
}
