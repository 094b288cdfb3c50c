package org.xuefa.statutes.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds laws that a text names: by title, alias, abbreviation (反诈法 for 反电信网络诈骗法), misspelt by sound (公务员发) or in pinyin
 * (gongwuyuanfa). Abbreviations follow from the titles by rule; only those that no rule yields are kept as data.
 */
public final class LawNames {
    private static final int LONGEST_ABBREVIATION = 14;
    private static final Set<String> ENDS = Set.of("法", "典", "条例", "规定", "办法", "细则", "决定");

    /** A law and what it is called, the short title first. */
    public record Named(String shortTitle, List<String> names) {}

    /** A law found in the text between two positions. */
    record Found(String shortTitle, int start, int end, boolean exact) {}

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<String> longestFirst;
    private final Map<String, List<String>> segmented = new LinkedHashMap<>();

    public LawNames(Collection<Named> laws) {
        for (var law : laws) {
            law.names().forEach(name -> byName.putIfAbsent(Chinese.plain(name), law.shortTitle()));
            byName.put(Chinese.plain(law.shortTitle()), law.shortTitle());
            segmented.put(law.shortTitle(), Chinese.segments(Chinese.plain(law.shortTitle())).stream().map(term -> term.word).toList());
        }
        longestFirst = byName.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** A name as names are compared: half-width, lower case, simplified characters, without book-title marks. */
    public static String compared(String name) {
        return Chinese.plain(name).replace("《", "").replace("》", "");
    }

    /** The law of exactly this name. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(compared(name)));
    }

    public Set<String> shortTitles() {
        return segmented.keySet();
    }

    /** Names that go on from what was typed, in characters or in pinyin: name and short title. */
    public List<Map.Entry<String, String>> startingWith(String typed, int limit) {
        var plain = Chinese.plain(typed).replace(" ", "");
        var letters = plain.matches("[a-z']+") ? plain.replace("'", "") : null;
        return byName.entrySet().stream()
                .filter(name -> letters != null ? sounds(name.getKey(), letters, true) : name.getKey().contains(plain))
                .sorted(Comparator.comparingInt((Map.Entry<String, String> name) -> letters != null || name.getKey().startsWith(plain) ? 0 : 1)
                        .thenComparingInt(name -> name.getKey().length()))
                .limit(limit)
                .toList();
    }

    /** Short titles of the laws whose names go on from these words, the best first. */
    public List<String> lawsNamed(String words) {
        var found = new LinkedHashSet<>(startingWith(words, byName.size()).stream().map(Map.Entry::getValue).toList());
        abbreviated(Chinese.plain(words), false).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** Every law that the text names outright or misspelt, left to right, longest names first. */
    List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var taken = new boolean[text.length()];
        for (boolean exact : new boolean[] {true, false}) {
            for (var name : longestFirst) {
                if (!exact && name.length() < 3) {
                    continue;
                }
                for (int at = 0; at + name.length() <= text.length(); at++) {
                    if (!isTaken(taken, at, at + name.length()) && (exact ? text.startsWith(name, at) && isWhole(text, at + name.length()) : misspelt(text, at, name))) {
                        mark(taken, at, at + name.length());
                        found.add(new Found(byName.getOrDefault(name, name), at, at + name.length(), exact));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isTaken(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private static void mark(boolean[] taken, int start, int end) {
        java.util.Arrays.fill(taken, start, end, true);
    }

    /** 公司法人 does not name 公司法, 刑法规定 does name 刑法. */
    static boolean isWhole(String text, int end) {
        if (end >= text.length() || text.charAt(end - 1) != '法') {
            return true;
        }
        char next = text.charAt(end);
        return switch (next) {
            case '人' -> text.startsWith("人民", end);
            case '规' -> text.startsWith("规定", end);
            case '院', '官', '律', '庭', '医', '学', '治', '制' -> false;
            case '定' -> false;
            default -> true;
        };
    }

    /** Same length, at most a quarter of the characters (but one) replaced by such that sound alike. Looks at sounds only where few enough are replaced. */
    private static boolean misspelt(String text, int at, String name) {
        int allowed = Math.max(1, name.length() / 4);
        int wrong = 0;
        for (int i = 0; i < name.length(); i++) {
            wrong += text.charAt(at + i) == name.charAt(i) ? 0 : 1;
            if (wrong > allowed) {
                return false;
            }
        }
        return wrong > 0 && soundsLike(text, at, name) && isWhole(text, at + name.length());
    }

    private static boolean soundsLike(String text, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            char typed = text.charAt(at + i);
            if (typed != name.charAt(i) && (!Chinese.isHan(typed) || !Chinese.soundAlike(typed, name.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The law whose name reads like these letters. */
    Optional<String> inPinyin(String letters) {
        return longestFirst.stream().filter(name -> sounds(name, letters, false)).findFirst().map(name -> byName.getOrDefault(name, name));
    }

    private static boolean sounds(String name, String letters, boolean beginning) {
        return sounds(name, 0, letters, 0, beginning);
    }

    private static boolean sounds(String name, int at, String letters, int from, boolean beginning) {
        if (from == letters.length()) {
            return at == name.length() || beginning;
        }
        if (at == name.length()) {
            return false;
        }
        for (var reading : Chinese.readings(name.charAt(at))) {
            if (letters.startsWith(reading, from) && sounds(name, at + 1, letters, from + reading.length(), beginning)) {
                return true;
            }
            if (beginning && reading.startsWith(letters.substring(from))) {
                return true;
            }
        }
        return false;
    }

    /** The law that is abbreviated so; with a sure sign (an article number behind it) the end of the title may be missing. */
    Optional<String> abbreviated(String abbreviation, boolean sure) {
        if (abbreviation.length() < 2 || abbreviation.length() > LONGEST_ABBREVIATION || !abbreviation.chars().allMatch(Chinese::isHan)) {
            return Optional.empty();
        }
        if (!sure && ENDS.stream().noneMatch(abbreviation::endsWith)) {
            return Optional.empty();
        }
        String best = null;
        double highest = 0;
        for (var law : segmented.entrySet()) {
            double score = likeness(abbreviation, law.getKey(), law.getValue(), sure);
            if (score > highest || score == highest && best != null && law.getKey().length() < best.length()) {
                highest = score;
                best = law.getKey();
            }
        }
        return highest > 0 ? Optional.ofNullable(best) : Optional.empty();
    }

    private static double likeness(String abbreviation, String title, List<String> words, boolean sure) {
        if (title.endsWith(abbreviation) || sure && title.startsWith(abbreviation)) {
            return 10 + abbreviation.length() / (double) title.length();
        }
        var end = ENDS.stream().filter(title::endsWith).findFirst().orElse("");
        boolean ends = !end.isEmpty() && abbreviation.endsWith(end);
        if (!ends && !sure) {
            return 0;
        }
        var starts = starts(words);
        Double aligned = align(abbreviation, 0, title, 0, starts, true);
        if (aligned == null) {
            return 0;
        }
        return aligned / abbreviation.length() + abbreviation.length() / (double) title.length() + (ends ? 1 : 0);
    }

    private static boolean[] starts(List<String> words) {
        var starts = new boolean[words.stream().mapToInt(String::length).sum() + 1];
        int at = 0;
        for (var word : words) {
            starts[at] = true;
            at += word.length();
        }
        return starts;
    }

    /** Best way to find the abbreviation's characters in the title in their order; null when it cannot be. */
    private static @Nullable Double align(String abbreviation, int i, String title, int from, boolean[] starts, boolean first) {
        if (i == abbreviation.length()) {
            return 0.0;
        }
        Double best = null;
        for (int at = title.indexOf(abbreviation.charAt(i), from); at >= 0; at = title.indexOf(abbreviation.charAt(i), at + 1)) {
            Double rest = align(abbreviation, i + 1, title, at + 1, starts, false);
            if (rest == null) {
                break;
            }
            double score = rest + (starts[at] ? 1 : 0) + (first && at == 0 ? 1.5 : 0) + (!first && at == from ? 0.9 : 0);
            best = best == null || score > best ? score : best;
        }
        return best;
    }
}
