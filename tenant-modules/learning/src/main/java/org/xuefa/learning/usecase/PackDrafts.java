package org.xuefa.learning.usecase;

import java.util.List;
import java.util.UUID;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.Citation;
import org.xuefa.learning.domain.CourseDraft;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.NamedIds;
import org.xuefa.learning.domain.QuestionDraft;
import org.xuefa.packtool.Pack;
import org.xuefa.spi.TenantId;

/** A pack's courses as the courses of a city: the same pack always gives the same ids. */
final class PackDrafts {
    /** What a draft's line for duty items takes. */
    private static final int LONGEST_DUTY = 200;

    private PackDrafts() {}

    static UUID courseId(TenantId city, String packId, String slug) {
        return NamedIds.of(new UUID(0, city.value()), packId + "/" + slug);
    }

    /** The same content under the same name is the same file. */
    static MediaFile media(UUID courseId, Pack.Media file) {
        return new MediaFile(NamedIds.of(courseId, "media/" + file.file() + "/" + file.sha256()), file.file(), file.contentType(), file.bytes());
    }

    static CourseDraft draft(Pack pack, Pack.Course content, UUID courseId) {
        var chapters = content.chapters().stream().map(chapter -> new ChapterDraft(NamedIds.of(courseId, chapter.file()), chapter.title(), chapter.requiredSeconds(),
                chapter.markdown(), cites(pack, chapter), chapter.media().stream().map(file -> media(courseId, file)).toList())).toList();
        return new CourseDraft(content.title(), content.summary(), CourseKind.valueOf(pack.kind().name()), content.theme(), content.tiers(), pack.department(), duties(pack),
                content.credit(), content.practiceMinimum(), content.practiceMaximum(), chapters);
    }

    static List<QuestionDraft> questions(Pack.Course content) {
        return content.questions().stream().map(question -> new QuestionDraft(question.id(), CourseQuestion.Type.valueOf(question.type().name()), question.difficulty(),
                question.stem(), question.options(), question.answer(), question.law(), question.article(), question.explanation())).toList();
    }

    private static List<Citation> cites(Pack pack, Pack.Chapter chapter) {
        return chapter.cites().stream().map(cite -> new Citation(cite.law(), pack.versionOf(cite.law()).orElse(null), cite.articles())).toList();
    }

    /** As one line, such as STHJ-01《中华人民共和国环境保护法》、STHJ-02《排污许可管理条例》; whole items only. */
    private static String duties(Pack pack) {
        var line = new StringBuilder();
        for (var duty : pack.duties()) {
            var item = (line.isEmpty() ? "" : "、") + duty.code() + "《" + duty.law() + "》";
            if (line.length() + item.length() > LONGEST_DUTY) {
                return line.append("等").toString();
            }
            line.append(item);
        }
        return line.toString();
    }
}
