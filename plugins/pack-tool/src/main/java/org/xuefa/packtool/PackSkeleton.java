package org.xuefa.packtool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A new pack with one course, whole and valid, to be written over. */
public final class PackSkeleton {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    private PackSkeleton() {}

    /** @throws IllegalArgumentException when the folder has something in it or a name does not fit the format */
    public static void create(Path folder, String id, String title, String department) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("编号应为 3 至 64 个小写字母、数字和 -：" + id);
        }
        if (title.strip().length() < 2 || title.length() > 80 || department.strip().length() < 2 || department.length() > 60 || (title + department).matches("(?s).*[\\n\\r'\"].*")) {
            throw new IllegalArgumentException("标题应为 2 至 80 个字，部门应为 2 至 60 个字，不含引号和换行");
        }
        if (Files.exists(folder) && !PackFolder.open(folder).paths().isEmpty()) {
            throw new IllegalArgumentException("文件夹不是空的：" + folder);
        }
        var course = folder.resolve("courses").resolve("first-course");
        Files.createDirectories(course);
        write(folder.resolve("manifest.yaml"), String.join("\n",
                "format: 1",
                "id: " + id,
                "version: 1.0.0",
                "kind: elective",
                "title: '" + title.strip() + "'",
                "summary: 用一两句话说明这个课程包讲什么、给谁看。",
                "publisher:",
                "  department: '" + department.strip() + "'",
                "duties:                       # 本部门普法责任清单中由本课程包落实的条目",
                "  - code: ZR-01",
                "    law: 中华人民共和国宪法",
                "    audience: 国家工作人员",
                "laws:                         # 引用的每一部法律，以及所讲的版本（通过或最近一次修正的日期）",
                "  - title: 中华人民共和国宪法",
                "    version: 2018-03-11",
                "courses: [first-course]", ""));
        write(course.resolve("course.yaml"), String.join("\n",
                "slug: first-course",
                "title: 第一门课程",
                "summary: 用一句话说明学完能做什么。",
                "theme: constitution",
                "tiers: [leader, staff, enterprise]",
                "credit: 40",
                "practiceCredit: {minimum: 30, maximum: 40}",
                "chapters:",
                "  - file: 01-begin.md",
                "    title: 第一章",
                "    requiredSeconds: 300      # 学完本章所需的时间（秒）",
                "    cites:",
                "      - law: 中华人民共和国宪法",
                "        articles: [第五条]",
                "    # media: [讲义.pdf]        # 放在 media 文件夹中的视频（mp4、webm）、讲义（pdf）、图片（png、jpg）", ""));
        write(course.resolve("01-begin.md"), String.join("\n",
                "# 第一章", "", "在这里写正文。引用条文时写明法律全称和条号，例如《中华人民共和国宪法》第五条，学员可以在旁边打开原文。", ""));
        write(course.resolve("questions.yaml"), String.join("\n",
                "questions:",
                "  - id: q-001                 # 编号一经使用不要改变，平台据此识别同一道题",
                "    type: single              # single 单选 | multiple 多选 | truefalse 判断",
                "    chapter: 01-begin.md",
                "    difficulty: 1             # 1 易 2 中 3 难",
                "    stem: 根据《中华人民共和国宪法》第五条，国家维护什么的统一和尊严？",
                "    options: [社会主义法制, 地方性法规, 部门规章]",
                "    answer: [1]",
                "    law: 中华人民共和国宪法",
                "    article: 第五条",
                "    explanation: 宪法规定，国家维护社会主义法制的统一和尊严。", ""));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
