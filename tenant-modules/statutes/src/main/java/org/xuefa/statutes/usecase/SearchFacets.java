package org.xuefa.statutes.usecase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.search.CityIndex;
import org.xuefa.statutes.search.StatuteSearcher;

/** Counts of both indices put together. The kinds are counted as if none had been chosen, all else counts what is shown. */
final class SearchFacets {
    private static final List<String> NAMES = List.of("law", "category", "department", "tier", "effective");
    private static final String KIND = "kind";
    private static final int VALUES = 30;

    private SearchFacets() {}

    static Map<String, Map<String, Long>> of(SearchStatutes.Request request, boolean articles, StatuteSearcher.Found statutes, CityIndex.Answer city) {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        var kinds = new LinkedHashMap<String, Long>();
        if (articles) {
            kinds.put(SearchStatutes.ARTICLE, statutes.total());
        }
        kinds.putAll(city.facets().getOrDefault(KIND, Map.of()));
        all.put(KIND, kinds);
        for (var name : NAMES) {
            var sum = new HashMap<String, Long>();
            if (request.shows(true)) {
                add(sum, statutes.facets().get(name));
            }
            if (request.shows(false)) {
                add(sum, city.facets().get(name));
            }
            all.put(name, mostFirst(sum));
        }
        return all;
    }

    private static void add(Map<String, Long> sum, @Nullable Map<String, Long> counts) {
        if (counts != null) {
            counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
        }
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream().filter(count -> count.getValue() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> count) -> -count.getValue()).thenComparing(Map.Entry::getKey)).limit(VALUES)
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }
}
