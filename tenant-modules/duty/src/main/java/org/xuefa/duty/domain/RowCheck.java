package org.xuefa.duty.domain;

import static org.xuefa.duty.domain.DutyColumn.AUDIENCE;
import static org.xuefa.duty.domain.DutyColumn.CODE;
import static org.xuefa.duty.domain.DutyColumn.CONTACT;
import static org.xuefa.duty.domain.DutyColumn.CREDIT_CODE;
import static org.xuefa.duty.domain.DutyColumn.DEPARTMENT;
import static org.xuefa.duty.domain.DutyColumn.LAW;
import static org.xuefa.duty.domain.DutyColumn.MEASURES;
import static org.xuefa.duty.domain.DutyColumn.OCCASIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.Finding.Code;
import org.xuefa.enrolment.Unit;

/**
 * Looks at rows one by one.
 *
 * @param units for each word that a row may name its department by, the units it may mean
 * @param laws for each title that a row may name, the library's law
 */
public record RowCheck(Map<String, List<Unit>> units, Map<String, LawReference> laws) {
    private static final Pattern CODE_FORM = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}\\-_./]+");
    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    public CheckedLine check(DutyLine line) {
        var findings = new ArrayList<Finding>();
        lengths(line, findings);
        if (!line.cell(CODE).isEmpty() && !CODE_FORM.matcher(line.cell(CODE)).matches()) {
            findings.add(Finding.of(CODE, Code.MALFORMED));
        }
        var department = department(line, findings);
        var law = law(line, findings);
        personal(line, CONTACT, findings);
        personal(line, MEASURES, findings);
        if (!Audience.isRead(line.cell(AUDIENCE))) {
            findings.add(Finding.of(AUDIENCE, Code.AUDIENCE_NOT_READ));
        }
        if (!line.cell(OCCASIONS).isEmpty() && Occasions.of(line.cell(OCCASIONS)).isEmpty()) {
            findings.add(Finding.of(OCCASIONS, Code.DATE_NOT_READ));
        }
        return new CheckedLine(line, department, law, findings);
    }

    public static boolean holdsPersonalNumbers(String text) {
        return PERSONAL.matcher(text).find();
    }

    private static void lengths(DutyLine line, List<Finding> findings) {
        line.cells().forEach((column, text) -> {
            if (text.length() > column.longest()) {
                findings.add(new Finding(column, Code.TOO_LONG, Integer.toString(column.longest())));
            }
        });
    }

    private static void personal(DutyLine line, DutyColumn column, List<Finding> findings) {
        if (holdsPersonalNumbers(line.cell(column))) {
            findings.add(Finding.of(column, Code.PERSONAL_DATA));
        }
    }

    private @Nullable Department department(DutyLine line, List<Finding> findings) {
        var column = line.cell(CREDIT_CODE).isEmpty() ? DEPARTMENT : CREDIT_CODE;
        if (line.departmentWord().isEmpty()) {
            findings.add(Finding.of(DEPARTMENT, Code.REQUIRED));
            return null;
        }
        var meant = units.getOrDefault(line.departmentWord(), List.of());
        if (meant.size() != 1) {
            findings.add(Finding.of(column, meant.isEmpty() ? Code.UNKNOWN_UNIT : Code.AMBIGUOUS_UNIT));
            return null;
        }
        var unit = meant.getFirst();
        var named = line.cell(DEPARTMENT);
        if (column == CREDIT_CODE && !named.isEmpty() && units.getOrDefault(named, List.of()).stream().noneMatch(other -> other.id().equals(unit.id()))) {
            findings.add(new Finding(DEPARTMENT, Code.UNIT_DIFFERS, unit.name()));
        }
        return new Department(unit.id(), unit.name());
    }

    private @Nullable LawReference law(DutyLine line, List<Finding> findings) {
        var titles = LawReference.titles(line.cell(LAW));
        if (titles.size() != 1) {
            findings.add(Finding.of(LAW, titles.isEmpty() ? Code.REQUIRED : Code.ONE_LAW_A_ROW));
            return null;
        }
        var law = laws.getOrDefault(titles.getFirst(), LawReference.unknown(titles.getFirst()));
        if (!law.isKnown()) {
            findings.add(Finding.of(LAW, Code.UNKNOWN_LAW));
        } else if (!law.title().equals(titles.getFirst())) {
            findings.add(new Finding(LAW, Code.TITLE_COMPLETED, law.title()));
        }
        return law;
    }
}
