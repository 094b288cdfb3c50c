package org.xuefa.learning.boundary;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.CourseFolderChapter;
import org.xuefa.api.model.CourseFolderCourse;
import org.xuefa.api.model.CourseFolderFile;
import org.xuefa.api.model.CourseFolderMention;
import org.xuefa.api.model.CourseFolderReason;
import org.xuefa.api.model.CourseFolderReport;
import org.xuefa.api.model.CourseKind;
import org.xuefa.learning.usecase.FolderPreview;
import org.xuefa.packtool.Fault;
import org.xuefa.packtool.LooseCourse;

/** What would become of a folder, as the contract has it. */
final class FolderMapping {
    private FolderMapping() {}

    static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    static CourseFolderReport report(FolderPreview preview) {
        var folder = preview.folder();
        var whole = folder.faults().stream().filter(fault -> fault.file().isEmpty()).map(FolderMapping::reason);
        var others = preview.problems().stream().map(problem -> new CourseFolderReason().code(problem.code()).place(problem.pointer()).message(problem.message()));
        return new CourseFolderReport().good(preview.isGood()).reasons(folder.total() + preview.problems().size())
                .files(folder.files().stream().map(file -> file(file, folder.faults())).toList())
                .errors(Stream.concat(whole, others).toList())
                .course(course(preview)).chapters(IntStream.range(0, folder.chapters().size()).mapToObj(index -> chapter(preview, index)).toList());
    }

    private static CourseFolderFile file(LooseCourse.ReadFile file, List<Fault> faults) {
        return new CourseFolderFile().path(file.path()).role(CourseFolderFile.RoleEnum.valueOf(file.role().name())).notes(file.notes())
                .reasons(faults.stream().filter(fault -> fault.file().equals(file.path())).map(FolderMapping::reason).toList());
    }

    private static CourseFolderReason reason(Fault fault) {
        return new CourseFolderReason().code(fault.reason().code()).place(fault.place().isEmpty() ? null : fault.place()).message(fault.message());
    }

    private static CourseFolderCourse course(FolderPreview preview) {
        var draft = preview.draft();
        return new CourseFolderCourse().title(draft.title()).summary(orNull(draft.summary())).kind(Words.same(CourseKind.class, draft.kind())).theme(draft.theme()).tiers(draft.tiers())
                .department(orNull(draft.department())).duty(orNull(draft.duty())).credit(draft.credit()).practiceMinimum(draft.practiceMinimum())
                .practiceMaximum(draft.practiceMaximum()).batch(preview.batchTitle()).assumed(preview.assumed());
    }

    private static CourseFolderChapter chapter(FolderPreview preview, int index) {
        var read = preview.folder().chapters().get(index);
        var draft = preview.draft().chapters().get(index);
        return new CourseFolderChapter().path(read.file()).title(draft.title()).requiredSeconds(draft.requiredSeconds()).characters(draft.markdown().length()).images(read.images().size())
                .cites(draft.cites().stream().map(CourseMapping::citation).toList())
                .unresolved(preview.mentions().get(index).stream().map(mention -> new CourseFolderMention().text(mention.text())
                        .reason(CourseFolderMention.ReasonEnum.valueOf(mention.reason().name()))).toList());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
