package org.xuefa.enrolment.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetRow;
import org.xuefa.spi.UnifiedCreditCode;

/** A row of the unit sheet. */
public record UnitLine(int row, String parent, String name, @Nullable UnitKind kind, @Nullable UnifiedCreditCode creditCode, List<String> aliases,
        @Nullable String administrativeOwner, List<Contact> contacts, List<FieldProblem> problems) {
    public static final String PARENT = "上级单位";
    public static final String NAME = "单位全称";
    public static final String KIND = "类型";
    public static final String CREDIT_CODE = "统一社会信用代码";
    public static final List<SheetColumn> COLUMNS = List.of(new SheetColumn(PARENT, 28), new SheetColumn(NAME, 32), new SheetColumn(KIND, 16),
            new SheetColumn(CREDIT_CODE, 22), new SheetColumn("别名", 24), new SheetColumn("行政隶属", 20), new SheetColumn("一把手", 12),
            new SheetColumn("分管领导", 12), new SheetColumn("具体经办", 12));
    private static final int LONGEST_NAME = 100;

    public static boolean isHeading(SheetRow row) {
        return row.cell(0).equals(PARENT) && row.cell(1).equals(NAME);
    }

    public static UnitLine of(SheetRow row) {
        var problems = new ArrayList<FieldProblem>();
        required(row, 0, PARENT, problems);
        required(row, 1, NAME, problems);
        if (row.cell(1).length() > LONGEST_NAME) {
            problems.add(problem(row.number(), NAME, "too-long", "名称过长"));
        }
        var kind = Arrays.stream(UnitKind.values()).filter(candidate -> candidate != UnitKind.CITY && candidate.label().equals(row.cell(2))).findAny().orElse(null);
        if (kind == null) {
            problems.add(problem(row.number(), KIND, "unknown", "类型应为：" + String.join("、", kinds())));
        }
        var contacts = new ArrayList<Contact>();
        for (var role : Contact.Role.values()) {
            var name = row.cell(6 + role.ordinal());
            if (!name.isEmpty()) {
                contacts.add(new Contact(role, name.substring(0, Math.min(40, name.length())), null, null));
            }
        }
        return new UnitLine(row.number(), row.cell(0), row.cell(1), kind, code(row, problems), Arrays.stream(row.cell(4).split("[;；,，、\\n]")).map(String::strip)
                .filter(alias -> !alias.isEmpty()).distinct().limit(10).toList(), row.cell(5).isEmpty() ? null : row.cell(5), contacts, problems);
    }

    public static List<String> kinds() {
        return Arrays.stream(UnitKind.values()).filter(kind -> kind != UnitKind.CITY).map(UnitKind::label).toList();
    }

    private static @Nullable UnifiedCreditCode code(SheetRow row, List<FieldProblem> problems) {
        if (row.cell(3).isEmpty()) {
            return null;
        }
        try {
            return new UnifiedCreditCode(row.cell(3));
        } catch (IllegalArgumentException e) {
            problems.add(problem(row.number(), CREDIT_CODE, "malformed", "统一社会信用代码不正确（含校验码）"));
            return null;
        }
    }

    private static void required(SheetRow row, int position, String column, List<FieldProblem> problems) {
        if (row.cell(position).isEmpty()) {
            problems.add(problem(row.number(), column, "required", "必须填写"));
        }
    }

    private static FieldProblem problem(int row, String column, String code, String message) {
        return new FieldProblem("row=" + row + ";column=" + column, code, message);
    }

    public FieldProblem problem(String column, String code, String message) {
        return problem(row, column, code, message);
    }

    /** The unit as a new one. */
    public UnitDraft fresh(UUID parentId) {
        return new UnitDraft(name, kindOr(UnitKind.OTHER), parentId, creditCode, aliases, administrativeOwner, 0, contacts);
    }

    /** The unit as it is, with what the row says over it. */
    public UnitDraft over(UnitDraft known, UUID parentId) {
        var merged = new ArrayList<>(known.contacts());
        contacts.forEach(contact -> {
            if (merged.stream().noneMatch(other -> other.role() == contact.role() && other.name().equals(contact.name()))) {
                merged.removeIf(other -> other.role() == contact.role());
                merged.add(contact);
            }
        });
        var allAliases = new ArrayList<>(known.aliases());
        aliases.stream().filter(alias -> !allAliases.contains(alias)).forEach(allAliases::add);
        return new UnitDraft(name, kindOr(known.kind()), known.parentId() == null ? null : parentId, Optional.ofNullable(creditCode).orElse(known.creditCode()), allAliases,
                Optional.ofNullable(administrativeOwner).orElse(known.administrativeOwner()), known.position(), merged);
    }

    private UnitKind kindOr(UnitKind other) {
        return kind == null ? other : kind;
    }
}
