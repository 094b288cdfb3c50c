package org.xuefa.platform.provisioning;

import org.xuefa.platform.problem.Refusal;

/** The accent colour of a city carries white words: WCAG 2.2 asks for a contrast of at least 4.5 (criterion 1.4.3). */
final class Accent {
    private static final double ENOUGH = 4.5;

    private Accent() {}

    /** @param accent #rrggbb */
    static void check(String accent) {
        if (contrastWithWhite(accent) < ENOUGH) {
            throw Refusal.invalid("/accent", "contrast", "主题色与白字的对比不足 4.5，请选深一些的颜色");
        }
    }

    /** From 1 for white to 21 for black. */
    static double contrastWithWhite(String accent) {
        int colour = Integer.parseInt(accent, 1, 7, 16);
        double luminance = .2126 * linear(colour >> 16 & 0xff) + .7152 * linear(colour >> 8 & 0xff) + .0722 * linear(colour & 0xff);
        return 1.05 / (luminance + .05);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
