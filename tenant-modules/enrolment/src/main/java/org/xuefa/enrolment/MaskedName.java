package org.xuefa.enrolment;

/** A name with only its ends: 王*明, 王*. */
public final class MaskedName {
    private MaskedName() {}

    public static String of(String name) {
        var letters = name.codePoints().toArray();
        for (int i = 1; i < letters.length - (letters.length > 2 ? 1 : 0); i++) {
            letters[i] = '*';
        }
        return new String(letters, 0, letters.length);
    }
}
