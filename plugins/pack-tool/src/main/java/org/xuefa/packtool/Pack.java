package org.xuefa.packtool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course pack that was read and found whole. Values are as the format bounds them.
 *
 * @param id name of the pack, the same over its versions
 * @param version semantic version of three numbers
 * @param department that answers for the content
 * @param duties items of the duty list that it fulfils; empty for compulsory packs
 * @param laws every law that it cites, with the version it teaches
 */
public record Pack(
        String id,
        String version,
        Kind kind,
        String title,
        String summary,
        String department,
        List<Duty> duties,
        List<Law> laws,
        List<Course> courses) {
    public enum Kind { COMPULSORY, ELECTIVE }

    /** @param audience whom the department has to reach; may be empty */
    public record Duty(String code, String law, String audience) {}

    /**
     * @param title full title without book-title marks
     * @param version day on which the taught version was passed or last amended; null when the pack does not say
     */
    public record Law(String title, @Nullable LocalDate version) {}

    /** @param credit whole credits for finishing the course */
    public record Course(String slug, String title, String summary, String theme, List<String> tiers, int credit, int practiceMinimum, int practiceMaximum,
            List<Chapter> chapters, List<Question> questions) {
        public Course {
            tiers = List.copyOf(tiers);
            chapters = List.copyOf(chapters);
            questions = List.copyOf(questions);
        }
    }

    /**
     * @param file its name in the course's folder; stable over versions, so that learners keep what they have studied
     * @param markdown without the line of the title
     */
    public record Chapter(String file, String title, int requiredSeconds, String markdown, List<Cite> cites, List<Media> media) {
        public Chapter {
            cites = List.copyOf(cites);
            media = List.copyOf(media);
        }
    }

    /** Articles of a law of {@link Pack#laws}. */
    public record Cite(String law, List<String> articles) {
        public Cite {
            articles = List.copyOf(articles);
        }
    }

    /** @param file its name in the folder media */
    public record Media(String file, String contentType, long bytes, String sha256) {}

    public enum QuestionType { SINGLE, MULTIPLE, TRUEFALSE }

    /**
     * @param id unique in the pack and stable over versions
     * @param chapter file of the chapter that it belongs to
     * @param difficulty 1 easy, 2 medium, 3 hard
     * @param options empty for true or false
     * @param answer 1-based option numbers, ascending; true is 1 and false is 2
     */
    public record Question(String id, QuestionType type, String chapter, int difficulty, String stem, List<String> options, List<Integer> answer, String law,
            String article, String explanation) {
        public Question {
            options = List.copyOf(options);
            answer = List.copyOf(answer);
        }
    }

    public Pack {
        duties = List.copyOf(duties);
        laws = List.copyOf(laws);
        courses = List.copyOf(courses);
    }

    public Optional<Course> course(String slug) {
        return courses.stream().filter(course -> course.slug().equals(slug)).findAny();
    }

    /** The version of a law that the pack teaches. */
    public Optional<LocalDate> versionOf(String law) {
        return laws.stream().filter(listed -> listed.title().equals(law)).findAny().flatMap(listed -> Optional.ofNullable(listed.version()));
    }

    /** Files of all chapters, each once. */
    public Stream<Media> media() {
        return courses.stream().flatMap(course -> course.chapters().stream()).flatMap(chapter -> chapter.media().stream()).distinct();
    }

    public int chapterCount() {
        return courses.stream().mapToInt(course -> course.chapters().size()).sum();
    }

    public int questionCount() {
        return courses.stream().mapToInt(course -> course.questions().size()).sum();
    }
}
