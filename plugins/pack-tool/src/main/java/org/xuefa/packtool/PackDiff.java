package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes against the one before. Without one before, everything is new.
 *
 * @param facts of the manifest that differ
 * @param courses in the order of the newer version, those that are gone last
 */
public record PackDiff(List<Fact> facts, List<CourseChange> courses) {
    public enum Kind { ADDED, CHANGED, REMOVED, SAME }

    /** @param name as in the format, such as requiredSeconds */
    public record Fact(String name, String before, String after) {}

    public record CourseChange(String slug, String title, Kind kind, List<Fact> facts, List<ChapterChange> chapters, List<QuestionChange> questions) {}

    /** @param lines of the text, when it differs */
    public record ChapterChange(String file, String title, Kind kind, List<Fact> facts, List<TextDiff.Line> lines) {}

    /** @param before null for a new one; @param after null for one that is gone */
    public record QuestionChange(String id, Kind kind, Pack.@Nullable Question before, Pack.@Nullable Question after) {}

    public PackDiff {
        facts = List.copyOf(facts);
        courses = List.copyOf(courses);
    }

    public static PackDiff between(@Nullable Pack before, Pack after) {
        var facts = new ArrayList<Fact>();
        if (before != null) {
            fact(facts, "version", before.version(), after.version());
            fact(facts, "title", before.title(), after.title());
            fact(facts, "summary", before.summary(), after.summary());
            fact(facts, "department", before.department(), after.department());
            fact(facts, "duties", duties(before), duties(after));
            fact(facts, "laws", laws(before), laws(after));
        }
        var old = before == null ? Map.<String, Pack.Course>of() : by(before.courses(), Pack.Course::slug);
        var fresh = by(after.courses(), Pack.Course::slug);
        return new PackDiff(facts, keys(fresh, old).stream().map(slug -> course(old.get(slug), fresh.get(slug))).toList());
    }

    public boolean isEmpty() {
        return facts.isEmpty() && courses.stream().allMatch(course -> course.kind() == Kind.SAME);
    }

    private static CourseChange course(Pack.@Nullable Course before, Pack.@Nullable Course after) {
        var facts = new ArrayList<Fact>();
        if (before != null && after != null) {
            fact(facts, "title", before.title(), after.title());
            fact(facts, "summary", before.summary(), after.summary());
            fact(facts, "theme", before.theme(), after.theme());
            fact(facts, "tiers", String.join("、", before.tiers()), String.join("、", after.tiers()));
            fact(facts, "credit", before.credit(), after.credit());
            fact(facts, "practiceCredit", before.practiceMinimum() + "–" + before.practiceMaximum(), after.practiceMinimum() + "–" + after.practiceMaximum());
            fact(facts, "order", files(before), files(after));
        }
        var oldChapters = before == null ? Map.<String, Pack.Chapter>of() : by(before.chapters(), Pack.Chapter::file);
        var chapters = after == null ? Map.<String, Pack.Chapter>of() : by(after.chapters(), Pack.Chapter::file);
        var oldQuestions = before == null ? Map.<String, Pack.Question>of() : by(before.questions(), Pack.Question::id);
        var questions = after == null ? Map.<String, Pack.Question>of() : by(after.questions(), Pack.Question::id);
        var chapterChanges = keys(chapters, oldChapters).stream().map(file -> chapter(oldChapters.get(file), chapters.get(file))).toList();
        var questionChanges = keys(questions, oldQuestions).stream().map(id -> question(oldQuestions.get(id), questions.get(id))).toList();
        var same = facts.isEmpty() && chapterChanges.stream().allMatch(change -> change.kind() == Kind.SAME) && questionChanges.stream().allMatch(change -> change.kind() == Kind.SAME);
        var shown = Objects.requireNonNull(after == null ? before : after);
        return new CourseChange(shown.slug(), shown.title(), kind(before, after, same), List.copyOf(facts), chapterChanges, questionChanges);
    }

    private static ChapterChange chapter(Pack.@Nullable Chapter before, Pack.@Nullable Chapter after) {
        var facts = new ArrayList<Fact>();
        var lines = List.<TextDiff.Line>of();
        if (before != null && after != null) {
            fact(facts, "title", before.title(), after.title());
            fact(facts, "requiredSeconds", before.requiredSeconds(), after.requiredSeconds());
            fact(facts, "cites", cites(before), cites(after));
            fact(facts, "media", media(before), media(after));
            lines = before.markdown().equals(after.markdown()) ? lines : TextDiff.lines(before.markdown(), after.markdown());
        }
        var shown = Objects.requireNonNull(after == null ? before : after);
        return new ChapterChange(shown.file(), shown.title(), kind(before, after, facts.isEmpty() && lines.isEmpty()), List.copyOf(facts), lines);
    }

    private static QuestionChange question(Pack.@Nullable Question before, Pack.@Nullable Question after) {
        var shown = Objects.requireNonNull(after == null ? before : after);
        return new QuestionChange(shown.id(), kind(before, after, Objects.equals(before, after)), before, after);
    }

    private static Kind kind(@Nullable Object before, @Nullable Object after, boolean same) {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : same ? Kind.SAME : Kind.CHANGED;
    }

    private static void fact(List<Fact> facts, String name, Object before, Object after) {
        if (!before.equals(after)) {
            facts.add(new Fact(name, before.toString(), after.toString()));
        }
    }

    private static String duties(Pack pack) {
        return pack.duties().stream().map(duty -> duty.code() + "《" + duty.law() + "》" + duty.audience()).collect(Collectors.joining("；"));
    }

    private static String laws(Pack pack) {
        return pack.laws().stream().map(law -> "《" + law.title() + "》" + (law.version() == null ? "" : law.version())).collect(Collectors.joining("；"));
    }

    private static String files(Pack.Course course) {
        return course.chapters().stream().map(Pack.Chapter::file).collect(Collectors.joining("、"));
    }

    private static String cites(Pack.Chapter chapter) {
        return chapter.cites().stream().map(cite -> "《" + cite.law() + "》" + String.join("、", cite.articles())).collect(Collectors.joining("；"));
    }

    /** With a piece of the digest: a file may be another one under the same name. */
    private static String media(Pack.Chapter chapter) {
        return chapter.media().stream().map(file -> file.file() + "（" + file.sha256().substring(0, Math.min(8, file.sha256().length())) + "）").collect(Collectors.joining("、"));
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> name) {
        return items.stream().collect(Collectors.toMap(name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static List<String> keys(Map<String, ?> first, Map<String, ?> second) {
        var keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        return List.copyOf(keys);
    }
}
