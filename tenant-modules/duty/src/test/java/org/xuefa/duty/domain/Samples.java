package org.xuefa.duty.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.learning.CourseSummary;
import org.xuefa.learning.Elective;
import org.xuefa.learning.Elective.Progress;
import org.xuefa.spi.Credit;

/** Departments, laws, items and electives for tests of rules. */
final class Samples {
    static final Department ECOLOGY = new Department(new UUID(1, 1), "武威市生态环境局");
    static final Department JUSTICE = new Department(new UUID(1, 2), "武威市司法局");
    static final LawReference ENVIRONMENT = LawReference.known(new UUID(2, 1), "中华人民共和国环境保护法");
    static final LawReference WETLAND = LawReference.known(new UUID(2, 2), "中华人民共和国湿地保护法");
    static final LawReference CONSTITUTION = LawReference.known(new UUID(2, 3), "中华人民共和国宪法");
    private static final UUID LIST = new UUID(9, 9);

    private Samples() {}

    static DutyContent content(@Nullable String code, Department department, LawReference law, String audience, String occasions) {
        return new DutyContent(code, department, law, "", audience, occasions, "", "");
    }

    static DutyItem item(int number, DutyContent content) {
        return new DutyItem(new UUID(3, number), LIST, number, content, 1);
    }

    static Unit unit(Department department) {
        return new Unit(department.id(), department.name(), UnitKind.DEPARTMENT, new UUID(1, 0), "/" + new UUID(1, 0) + "/" + department.id() + "/");
    }

    static DutyLine line(int row, Object... columnsAndTexts) {
        var cells = new EnumMap<DutyColumn, String>(DutyColumn.class);
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            cells.put((DutyColumn) columnsAndTexts[i], (String) columnsAndTexts[i + 1]);
        }
        return new DutyLine(row, cells);
    }

    /** 60 credits for the course and 30 to 40 for its practice, nothing of it earned. */
    static Elective elective(int number, String theme) {
        return elective(number, theme, 60, Progress.NOT_STARTED);
    }

    static Elective elective(int number, String theme, int credit, Progress progress) {
        var course = new CourseSummary(new UUID(4, number), true, "选修" + number, "", theme, List.of("staff"), "生态环境局", "", Credit.of(credit), 3, 900, Instant.EPOCH, false);
        return new Elective(course, progress, Credit.of(30), Credit.of(40), Credit.ZERO, Credit.of(credit + 30), Credit.of(credit + 40));
    }
}
