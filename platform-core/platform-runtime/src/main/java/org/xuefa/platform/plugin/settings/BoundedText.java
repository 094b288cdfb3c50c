package org.xuefa.platform.plugin.settings;

/** A text that refuses to be read on after so many looks at its characters: ends a regular expression that would search for ever. */
record BoundedText(String text, int[] left) implements CharSequence {
    private static final int LOOKS = 2_000_000;

    /** Thrown out of the matcher. */
    static final class WornOut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static BoundedText of(String text) {
        return new BoundedText(text, new int[] {LOOKS});
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new WornOut();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), left);
    }

    @Override
    public String toString() {
        return text;
    }
}
