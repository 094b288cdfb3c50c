package org.xuefa.enrolment.domain;

import static org.xuefa.enrolment.domain.Finding.Code.AMBIGUOUS_UNIT;
import static org.xuefa.enrolment.domain.Finding.Code.MALFORMED;
import static org.xuefa.enrolment.domain.Finding.Code.REQUIRED;
import static org.xuefa.enrolment.domain.Finding.Code.TOO_LONG;
import static org.xuefa.enrolment.domain.Finding.Code.UNKNOWN_TIER;
import static org.xuefa.enrolment.domain.Finding.Code.UNKNOWN_UNIT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Tier;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/**
 * Checks the rows of one roster in their order (R31): form first, then duplicates within the sheet. Remembers the numbers of the sheet
 * as long as it is being read, eight bytes each. Rows are checked by the units and tiers that the sheet may name.
 */
public final class RowCheck {
    private static final Map<RosterColumn, Integer> LONGEST = Map.of(RosterColumn.ORDINAL, 20, RosterColumn.UNIT, 100, RosterColumn.NAME, 40,
            RosterColumn.POST, 60, RosterColumn.REMARK, 200, RosterColumn.TIER, 40);
    private final UnitIndex units;
    private final Map<String, String> tiers = new HashMap<>();
    private final Map<Long, Integer> idsSeen = new HashMap<>();
    private final Map<Long, Integer> phonesSeen = new HashMap<>();

    public RowCheck(UnitIndex units, List<Tier> tiers) {
        this.units = units;
        tiers.forEach(tier -> {
            this.tiers.put(UnitIndex.key(tier.code()), tier.code());
            this.tiers.put(UnitIndex.key(tier.name()), tier.code());
        });
    }

    public CheckedRow check(RosterLine line) {
        var findings = new ArrayList<Finding>();
        required(line, RosterColumn.UNIT, findings);
        required(line, RosterColumn.NAME, findings);
        LONGEST.forEach((column, longest) -> {
            if (line.cell(column).codePointCount(0, line.cell(column).length()) > longest) {
                findings.add(Finding.refused(column, TOO_LONG));
            }
        });
        var unit = unit(line, findings);
        var id = idNumber(line, findings);
        var phone = phone(line, findings);
        var tier = tier(line, findings);
        if (id != null) {
            var earlier = idsSeen.putIfAbsent(mark(id.value()), line.row());
            if (earlier != null) {
                findings.add(new Finding(RosterColumn.ID_NUMBER, Finding.Code.DUPLICATE_IN_FILE, Finding.Verdict.REFUSED, earlier.toString()));
            }
        }
        if (phone != null) {
            var earlier = phonesSeen.putIfAbsent(mark(phone.value()), line.row());
            if (earlier != null) {
                findings.add(new Finding(RosterColumn.PHONE, Finding.Code.PHONE_SHARED, Finding.Verdict.WARNING, earlier.toString()));
            }
        }
        findings.sort(java.util.Comparator.comparing(Finding::column));
        return new CheckedRow(line, unit, id, phone, tier, findings);
    }

    private static void required(RosterLine line, RosterColumn column, List<Finding> findings) {
        if (line.cell(column).isEmpty()) {
            findings.add(Finding.refused(column, REQUIRED));
        }
    }

    private @Nullable UnitDetails unit(RosterLine line, List<Finding> findings) {
        if (line.cell(RosterColumn.UNIT).isEmpty()) {
            return null;
        }
        var found = units.find(line.cell(RosterColumn.UNIT));
        if (found.size() != 1) {
            findings.add(Finding.refused(RosterColumn.UNIT, found.isEmpty() ? UNKNOWN_UNIT : AMBIGUOUS_UNIT));
            return null;
        }
        return found.iterator().next();
    }

    private @Nullable String tier(RosterLine line, List<Finding> findings) {
        required(line, RosterColumn.TIER, findings);
        var code = tiers.get(UnitIndex.key(line.cell(RosterColumn.TIER)));
        if (code == null && !line.cell(RosterColumn.TIER).isEmpty()) {
            findings.add(Finding.refused(RosterColumn.TIER, UNKNOWN_TIER));
        }
        return code;
    }

    private static @Nullable IdCardNumber idNumber(RosterLine line, List<Finding> findings) {
        var text = line.cell(RosterColumn.ID_NUMBER).replaceAll("\\s", "");
        if (text.isEmpty()) {
            findings.add(Finding.refused(RosterColumn.ID_NUMBER, REQUIRED));
            return null;
        }
        try {
            return new IdCardNumber(text);
        } catch (IdCardNumber.Malformed malformed) {
            findings.add(Finding.refused(RosterColumn.ID_NUMBER, switch (malformed.fault()) {
                case FORM -> MALFORMED;
                case BIRTH_DATE -> Finding.Code.BIRTH_DATE;
                case CHECK_CHARACTER -> Finding.Code.CHECK_CHARACTER;
            }));
            return null;
        }
    }

    private static @Nullable MobilePhone phone(RosterLine line, List<Finding> findings) {
        if (line.cell(RosterColumn.PHONE).isEmpty()) {
            findings.add(Finding.refused(RosterColumn.PHONE, REQUIRED));
            return null;
        }
        try {
            return new MobilePhone(line.cell(RosterColumn.PHONE));
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.refused(RosterColumn.PHONE, MALFORMED));
            return null;
        }
    }

    /** Exact: the last character of an ID number follows from the 17 digits before it. */
    private static long mark(String value) {
        return Long.parseLong(value.length() == 18 ? value.substring(0, 17) : value);
    }
}
