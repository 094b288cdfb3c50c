package org.xuefa.learning.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.DutyItem;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseCheck;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CoursePack;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

/** Reads a pack in the format of plugins/PACK-FORMAT.md. A pack with any fault is refused whole, with every fault named by file and place. */
final class PackReader {
    private static final ObjectMapper YAML = YAMLMapper.builder().addModule(new JavaTimeModule()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    record Manifest(int format, String id, String version, String kind, String title, @Nullable String summary, Publisher publisher, @Nullable List<Duty> duties,
            @Nullable List<Law> laws, List<String> courses) {}

    record Publisher(String department) {}

    record Duty(String code, String law, @Nullable String audience) {}

    record Law(String title, @Nullable LocalDate version) {}

    record CourseFile(String slug, String title, @Nullable String summary, String theme, List<String> tiers, int credit, Range practiceCredit, List<ChapterFile> chapters) {}

    record Range(int minimum, int maximum) {}

    record ChapterFile(String file, String title, int requiredSeconds, @Nullable List<Cite> cites) {}

    record Cite(String law, List<String> articles) {}

    record QuestionsFile(List<QuestionFile> questions) {}

    record QuestionFile(String id, String type, int difficulty, String stem, @Nullable List<String> options, JsonNode answer, String law, String article, String explanation) {}

    CoursePack read(PackFiles files) {
        var faults = new ArrayList<FieldProblem>();
        try {
            var manifest = parse(files, "manifest.yaml", Manifest.class);
            if (manifest.format() != 1) {
                throw broken(List.of(new FieldProblem(files.name() + "/manifest.yaml#/format", "unsupported", "不支持的课程包格式")));
            }
            var courses = manifest.courses().stream().map(slug -> course(files, manifest, slug, faults)).toList();
            if (!faults.isEmpty()) {
                throw broken(faults);
            }
            return new CoursePack(manifest.id(), manifest.version(), CourseKind.valueOf(manifest.kind().toUpperCase(Locale.ROOT)), manifest.title(),
                    text(manifest.summary()), manifest.publisher().department(), duties(manifest), courses);
        } catch (IllegalArgumentException e) {
            throw broken(List.of(new FieldProblem(files.name(), "malformed", "课程包格式有误")));
        }
    }

    private static CoursePack.Course course(PackFiles files, Manifest manifest, String slug, List<FieldProblem> faults) {
        var folder = "courses/" + slug + "/";
        var course = parse(files, folder + "course.yaml", CourseFile.class);
        var laws = Optional.ofNullable(manifest.laws()).orElse(List.of()).stream().filter(law -> law.version() != null)
                .collect(Collectors.toMap(Law::title, Law::version, (first, _) -> first));
        var chapters = course.chapters().stream().map(chapter -> new CoursePack.Chapter(chapter.file(), chapter.title(), chapter.requiredSeconds(),
                withoutTitle(file(files, folder + chapter.file())), cites(chapter, laws))).toList();
        var questions = parse(files, folder + "questions.yaml", QuestionsFile.class).questions().stream().map(PackReader::question).toList();
        CourseCheck.questions(questions).forEach(fault -> faults.add(new FieldProblem(files.name() + "/" + folder + "questions.yaml#" + fault.pointer(), fault.code(), fault.message())));
        return new CoursePack.Course(slug, course.title(), text(course.summary()), course.theme(), course.tiers(), course.credit(), course.practiceCredit().minimum(),
                course.practiceCredit().maximum(), chapters, questions);
    }

    private static List<Citation> cites(ChapterFile chapter, Map<String, LocalDate> laws) {
        return Optional.ofNullable(chapter.cites()).orElse(List.of()).stream().map(cite -> new Citation(cite.law(), laws.get(cite.law()), cite.articles())).toList();
    }

    private static QuestionDraft question(QuestionFile file) {
        return new QuestionDraft(file.id(), CourseQuestion.Type.valueOf(file.type().toUpperCase(Locale.ROOT)), file.difficulty(), file.stem().strip(),
                Optional.ofNullable(file.options()).orElse(List.of()), answer(file.answer()), file.law(), file.article(), file.explanation().strip());
    }

    /** True is 1 and false is 2. */
    private static List<Integer> answer(JsonNode answer) {
        if (answer.isBoolean()) {
            return List.of(answer.booleanValue() ? 1 : 2);
        }
        return StreamSupport.stream(answer.spliterator(), false).map(JsonNode::asInt).toList();
    }

    /** The first line is the title, which is shown apart from the text. */
    private static String withoutTitle(String markdown) {
        return markdown.startsWith("# ") ? markdown.substring(markdown.indexOf('\n') + 1).strip() : markdown.strip();
    }

    private static List<DutyItem> duties(Manifest manifest) {
        return Optional.ofNullable(manifest.duties()).orElse(List.of()).stream().map(duty -> new DutyItem(duty.code(), duty.law(), text(duty.audience()))).toList();
    }

    private static <T> T parse(PackFiles files, String path, Class<T> type) {
        try {
            return YAML.readValue(file(files, path), type);
        } catch (JsonProcessingException e) {
            throw broken(List.of(new FieldProblem(files.name() + "/" + path + "#line=" + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()), "malformed", "文件格式有误")));
        }
    }

    private static String file(PackFiles files, String path) {
        return files.text(path).orElseThrow(() -> broken(List.of(new FieldProblem(files.name() + "/" + path, "required", "课程包缺少文件"))));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Refusal broken(List<FieldProblem> faults) {
        return new Refusal(LearningProblem.PACK_BROKEN, Map.of(), faults);
    }
}
