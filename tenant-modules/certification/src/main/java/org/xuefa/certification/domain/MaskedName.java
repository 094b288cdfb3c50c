package org.xuefa.certification.domain;

/** A name as the public may see it: enough to compare with a paper in hand, too little to learn a name from. */
public final class MaskedName {
    private MaskedName() {}

    /** 王*明, 王*, 欧**娜; the first character stays, of longer names the last one too. */
    public static String of(String name) {
        var points = name.strip().codePoints().toArray();
        var masked = new StringBuilder();
        for (int at = 0; at < points.length; at++) {
            if (at == 0 || at == points.length - 1 && points.length > 2) {
                masked.appendCodePoint(points[at]);
            } else {
                masked.append('*');
            }
        }
        return points.length == 1 ? "*" : masked.toString();
    }
}
