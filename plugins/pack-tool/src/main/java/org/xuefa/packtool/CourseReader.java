package org.xuefa.packtool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one course of a pack: its course.yaml, chapters and questions.yaml. */
final class CourseReader {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern CHAPTER = Pattern.compile("\\d{2}-" + PathRule.SLUG + "\\.md");
    private static final Pattern QUESTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Map<String, Pack.QuestionType> TYPES =
            Map.of("single", Pack.QuestionType.SINGLE, "multiple", Pack.QuestionType.MULTIPLE, "truefalse", Pack.QuestionType.TRUEFALSE);

    private final ContentReader pack;
    private final String slug;
    private final String folder;
    private final Set<String> questionIds;

    /** @param questionIds of the courses before; those of this one are added */
    CourseReader(ContentReader pack, String slug, Set<String> questionIds) {
        this.pack = pack;
        this.slug = slug;
        this.folder = PathRule.COURSES + slug + "/";
        this.questionIds = questionIds;
    }

    Pack.Course read() {
        var file = folder + "course.yaml";
        var course = new Fields(pack.yaml(file), file, "", pack.faults());
        var own = course.matching("slug", Pattern.compile(PathRule.SLUG), "应与课程文件夹同名");
        if (!own.isEmpty() && !own.equals(slug)) {
            course.fault(FaultCode.FIELD_MALFORMED, "slug", "应与课程文件夹同名");
        }
        var title = course.text("title", 2, 80);
        var summary = course.optionalText("summary", 500);
        var theme = course.matching("theme", CODE, "应为小写字母、数字和 -");
        var tiers = tiers(course);
        var credit = course.integer("credit", 1, 1_000);
        var practice = course.object("practiceCredit");
        var minimum = practice.integer("minimum", 0, 1_000);
        var maximum = practice.integer("maximum", 0, 1_000);
        practice.nothingElse();
        if (maximum < minimum) {
            practice.fault(FaultCode.FIELD_MALFORMED, "maximum", "不能低于下限");
        }
        var chapters = chapters(course);
        course.nothingElse();
        return new Pack.Course(slug, title, summary, theme, tiers, credit, minimum, maximum, chapters, questions(chapters));
    }

    private List<String> tiers(Fields course) {
        var tiers = course.texts("tiers", 1, 10, 31);
        var seen = new HashSet<String>();
        for (int index = 0; index < tiers.size(); index++) {
            if (!CODE.matcher(tiers.get(index)).matches()) {
                course.fault(FaultCode.FIELD_MALFORMED, "tiers/" + index, "应为小写字母、数字和 -");
            }
            pack.once(seen, tiers.get(index), course, "tiers/" + index);
        }
        return tiers;
    }

    private List<Pack.Chapter> chapters(Fields course) {
        var seen = new HashSet<String>();
        var chapters = new ArrayList<Pack.Chapter>();
        for (var item : course.objects("chapters", 1, PackLimits.CHAPTERS)) {
            var file = item.matching("file", CHAPTER, "应为 01-duty.md 形式");
            pack.once(seen, file, item, "file");
            var title = item.text("title", 1, 80);
            var seconds = item.integer("requiredSeconds", 10, 14_400);
            var cites = cites(item);
            var media = media(item);
            item.nothingElse();
            chapters.add(new Pack.Chapter(file, title, seconds, file.isEmpty() ? "" : markdown(folder + file, title), cites, media));
        }
        return chapters;
    }

    private List<Pack.Cite> cites(Fields chapter) {
        var cites = new ArrayList<Pack.Cite>();
        for (var item : chapter.objects("cites", 0, PackLimits.LIST)) {
            cites.add(new Pack.Cite(item.text("law", 2, 100), item.texts("articles", 1, 60, 20)));
            item.nothingElse();
        }
        return cites;
    }

    private List<Pack.Media> media(Fields chapter) {
        var names = chapter.texts("media", 0, 20, 100);
        var seen = new HashSet<String>();
        var media = new ArrayList<Pack.Media>();
        for (int index = 0; index < names.size(); index++) {
            pack.once(seen, names.get(index), chapter, "media/" + index);
            media.add(pack.media(names.get(index), chapter, "media/" + index));
        }
        return media;
    }

    private String markdown(String file, String title) {
        var text = pack.text(file);
        if (text.isEmpty()) {
            return "";
        }
        ChapterText.check(text, file, pack.faults());
        var end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        if (!text.startsWith("# ") || !title.isEmpty() && !text.substring(2, end).strip().equals(title)) {
            pack.faults().add(FaultCode.CHAPTER_TITLE, file, "line=1");
        }
        var body = text.substring(end).strip();
        if (body.isEmpty() || body.length() > PackLimits.MARKDOWN) {
            pack.faults().add(FaultCode.FIELD_MALFORMED, file, "", "正文应有 1 至 " + PackLimits.MARKDOWN + " 个字");
        }
        return body;
    }

    private List<Pack.Question> questions(List<Pack.Chapter> chapters) {
        var file = folder + "questions.yaml";
        var fields = new Fields(pack.yaml(file), file, "", pack.faults());
        var questions = new ArrayList<Pack.Question>();
        for (var item : fields.objects("questions", 1, PackLimits.QUESTIONS)) {
            var id = item.matching("id", QUESTION, "应为字母、数字和 . _ -，最长 40");
            pack.once(questionIds, id, item, "id");
            var type = item.word("type", TYPES, Pack.QuestionType.SINGLE);
            var chapter = item.text("chapter", 1, 100);
            if (!chapter.isEmpty() && chapters.stream().noneMatch(known -> known.file().equals(chapter))) {
                item.fault(FaultCode.FIELD_MALFORMED, "chapter", "课程没有这一章");
            }
            var difficulty = item.integer("difficulty", 1, 3);
            var stem = item.text("stem", 2, 1_000);
            var options = options(item, type);
            var answer = answer(item, type, options.size());
            questions.add(new Pack.Question(id, type, chapter, difficulty, stem, options, answer, item.text("law", 2, 100), item.text("article", 1, 40),
                    item.text("explanation", 2, 1_000)));
            item.nothingElse();
        }
        fields.nothingElse();
        return questions;
    }

    private List<String> options(Fields item, Pack.QuestionType type) {
        if (type == Pack.QuestionType.TRUEFALSE) {
            item.objects("options", 0, 0);
            return List.of();
        }
        var options = item.texts("options", 3, 6, 400);
        var seen = new HashSet<String>();
        for (int index = 0; index < options.size(); index++) {
            pack.once(seen, options.get(index), item, "options/" + index);
        }
        return options;
    }

    private static List<Integer> answer(Fields item, Pack.QuestionType type, int options) {
        var given = item.any("answer");
        var answer = new ArrayList<Integer>();
        if (given.isMissingNode()) {
            return answer;
        }
        if (type == Pack.QuestionType.TRUEFALSE) {
            if (!given.isBoolean()) {
                item.fault(FaultCode.ANSWER_MALFORMED, "answer", "判断题的答案是 true 或 false");
            }
            answer.add(given.asBoolean() ? 1 : 2);
            return answer;
        }
        if (!isAscending(given, options)) {
            item.fault(FaultCode.ANSWER_MALFORMED, "answer", "应是选项序号的列表，从 1 起，由小到大，不重复");
            return answer;
        }
        given.forEach(number -> answer.add(number.intValue()));
        if (type == Pack.QuestionType.SINGLE ? answer.size() != 1 : answer.size() < 2) {
            item.fault(FaultCode.ANSWER_MALFORMED, "answer", type == Pack.QuestionType.SINGLE ? "单选题只有一个答案" : "多选题至少两个答案");
        }
        return answer;
    }

    private static boolean isAscending(JsonNode given, int options) {
        var before = 0;
        for (var number : given) {
            if (!number.isInt() || number.intValue() <= before || number.intValue() > options) {
                return false;
            }
            before = number.intValue();
        }
        return given.isArray() && before > 0;
    }
}
