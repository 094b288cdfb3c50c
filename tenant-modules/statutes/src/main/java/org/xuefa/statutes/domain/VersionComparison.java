package org.xuefa.statutes.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.ArticleChange;
import org.xuefa.statutes.ArticleNumber;

/**
 * Two versions of a law beside each other. Revisions renumber: an article is recognised by its wording first, by its number only where the
 * wording is still alike.
 */
public record VersionComparison(List<Row> rows) {
    /** Alike enough to be the same article, changed: of all pairs of neighbouring characters, the share that both have. */
    private static final double SAME_NUMBER = 0.3;
    private static final double OTHER_NUMBER = 0.55;

    public enum Change { ADDED, REMOVED, CHANGED, MOVED, SAME }

    /** One article; null on the side that lacks it. */
    public record Row(Change change, @Nullable ArticleText older, @Nullable ArticleText newer) {}

    public static VersionComparison of(List<ArticleText> older, List<ArticleText> newer) {
        var partner = new HashMap<ArticleNumber, ArticleText>();
        var free = new LinkedHashMap<ArticleNumber, ArticleText>();
        older.forEach(article -> free.put(article.number(), article));
        newer.forEach(article -> {
            var same = free.get(article.number());
            if (same != null && same.text().equals(article.text())) {
                partner.put(article.number(), free.remove(article.number()));
            }
        });
        var byText = new HashMap<String, ArticleNumber>();
        free.values().forEach(article -> byText.putIfAbsent(article.text(), article.number()));
        pair(newer, partner, free, article -> byText.get(article.text()));
        pair(newer, partner, free, article -> alike(free.get(article.number()), article) >= SAME_NUMBER ? article.number() : null);
        pair(newer, partner, free, article -> free.values().stream()
                .filter(candidate -> alike(candidate, article) >= OTHER_NUMBER)
                .max(java.util.Comparator.comparingDouble(candidate -> alike(candidate, article))).map(ArticleText::number).orElse(null));
        return new VersionComparison(ordered(newer, partner, free));
    }

    /** Numbers of the articles that do not read in the other text, under the same number, as they read in the first. */
    public static List<String> differing(List<ArticleText> text, List<ArticleText> other) {
        var wordings = new HashMap<ArticleNumber, String>();
        other.forEach(article -> wordings.put(article.number(), article.text()));
        return text.stream().filter(article -> !article.text().equals(wordings.get(article.number()))).map(article -> article.number().toString()).toList();
    }

    private interface Finder {
        @Nullable ArticleNumber partnerOf(ArticleText article);
    }

    private static void pair(List<ArticleText> newer, Map<ArticleNumber, ArticleText> partner, Map<ArticleNumber, ArticleText> free, Finder finder) {
        for (var article : newer) {
            if (!partner.containsKey(article.number())) {
                var found = finder.partnerOf(article);
                var older = found == null ? null : free.remove(found);
                if (older != null) {
                    partner.put(article.number(), older);
                }
            }
        }
    }

    /** In the order of the newer version; what was removed stands where it stood. */
    private static List<Row> ordered(List<ArticleText> newer, Map<ArticleNumber, ArticleText> partner, Map<ArticleNumber, ArticleText> removed) {
        var rows = new ArrayList<Row>();
        var left = new ArrayList<>(removed.values());
        for (var article : newer) {
            var older = partner.get(article.number());
            if (older != null) {
                while (!left.isEmpty() && left.getFirst().number().compareTo(older.number()) < 0) {
                    rows.add(new Row(Change.REMOVED, left.removeFirst(), null));
                }
            }
            rows.add(new Row(change(older, article), older, article));
        }
        left.forEach(article -> rows.add(new Row(Change.REMOVED, article, null)));
        return List.copyOf(rows);
    }

    private static Change change(@Nullable ArticleText older, ArticleText newer) {
        if (older == null) {
            return Change.ADDED;
        }
        if (!older.text().equals(newer.text())) {
            return Change.CHANGED;
        }
        return older.number().equals(newer.number()) ? Change.SAME : Change.MOVED;
    }

    private static double alike(@Nullable ArticleText one, ArticleText other) {
        if (one == null) {
            return 0;
        }
        var first = pairs(one.text());
        var second = pairs(other.text());
        int total = first.size() + second.size();
        first.retainAll(second);
        return total == 0 ? 0 : 2.0 * first.size() / total;
    }

    private static Set<Integer> pairs(String text) {
        var pairs = new HashSet<Integer>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
        }
        return pairs;
    }

    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** What becomes of the articles of the older version, without those that are the same. */
    public List<ArticleChange> changes() {
        return rows.stream().flatMap(row -> change(row).stream()).toList();
    }

    private static Optional<ArticleChange> change(Row row) {
        var kind = switch (row.change()) {
            case CHANGED -> ArticleChange.Kind.CHANGED;
            case REMOVED -> ArticleChange.Kind.REPEALED;
            case MOVED -> ArticleChange.Kind.RENUMBERED;
            case ADDED, SAME -> null;
        };
        var older = row.older();
        var newer = row.newer();
        return kind == null || older == null ? Optional.empty()
                : Optional.of(new ArticleChange(older.number().toString(), kind, newer == null ? null : newer.number().toString()));
    }
}
