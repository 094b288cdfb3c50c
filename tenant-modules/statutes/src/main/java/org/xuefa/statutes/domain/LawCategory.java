package org.xuefa.statutes.domain;

import java.util.Comparator;
import java.util.List;

/** Branches of law in the order in which the collections of statutes print them; others follow by name. */
public final class LawCategory {
    private static final List<String> ORDER =
            List.of("宪法", "宪法相关法", "民法典", "民法商法", "行政法", "经济法", "社会法", "刑法", "诉讼与非诉讼程序法", "行政法规");

    /** By branch, then by short title. */
    public static final Comparator<StoredLaw> BY_BRANCH =
            Comparator.comparing(StoredLaw::category, LawCategory::compare).thenComparing(StoredLaw::shortTitle);

    private LawCategory() {}

    public static int compare(String one, String other) {
        return Comparator.comparingInt(LawCategory::place).thenComparing(Comparator.naturalOrder()).compare(one, other);
    }

    private static int place(String category) {
        int place = ORDER.indexOf(category);
        return place < 0 ? ORDER.size() : place;
    }
}
