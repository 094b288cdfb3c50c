package org.xuefa.duty.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a cell of a duty row.
 *
 * @param fact a row number, a unit's name or a title
 */
public record Finding(DutyColumn column, Code code, @Nullable String fact) {
    /** How grave; a refused row is not taken over. */
    public enum Verdict { GOOD, WARNING, REFUSED }

    /** Why. */
    public enum Code {
        REQUIRED("必须填写", Verdict.REFUSED),
        TOO_LONG("内容过长，最多 %s 个字", Verdict.REFUSED),
        MALFORMED("格式不正确；编号只用字母、数字、汉字和 - _ . /", Verdict.REFUSED),
        UNKNOWN_UNIT("本市没有登记这个单位；请填写单位全称、别名或统一社会信用代码", Verdict.REFUSED),
        AMBIGUOUS_UNIT("有多个单位与此名称相符，请填写统一社会信用代码", Verdict.REFUSED),
        UNIT_DIFFERS("此信用代码登记的单位是“%s”，以信用代码为准", Verdict.WARNING),
        ONE_LAW_A_ROW("一行只填一部法律，请分成多行", Verdict.REFUSED),
        UNKNOWN_LAW("法律库中没有这部法律，将按所填名称保存，不能打开条文", Verdict.WARNING),
        TITLE_COMPLETED("将按法律库的名称保存为“%s”", Verdict.GOOD),
        PERSONAL_DATA("请只填单位，不要填写个人的手机号码或身份证号", Verdict.REFUSED),
        DATE_NOT_READ("没有认出月份或日期，将只作文字保存", Verdict.WARNING),
        AUDIENCE_NOT_READ("没有认出对象类别，将视为面向所有人", Verdict.WARNING),
        DUPLICATE_IN_FILE("与本表第 %s 行是同一单位的同一部法律，请合并", Verdict.REFUSED),
        CODE_DUPLICATE_IN_FILE("与本表第 %s 行的编号相同", Verdict.REFUSED),
        ITEM_DUPLICATE_IN_FILE("与本表第 %s 行指向清单中的同一条目，请核对编号和法律名称", Verdict.REFUSED),
        CODE_TAKEN("清单中“%s”已用此编号", Verdict.REFUSED),
        ITEM_TAKEN("清单中此单位的这部法律已有编号“%s”", Verdict.REFUSED);

        private final String message;
        private final Verdict severity;

        Code(String message, Verdict severity) {
            this.message = message;
            this.severity = severity;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Finding of(DutyColumn column, Code code) {
        return new Finding(column, code, null);
    }

    public Verdict severity() {
        return code.severity;
    }

    public String message() {
        return fact == null ? code.message : code.message.formatted(fact);
    }

    public static Verdict worst(Collection<Finding> findings) {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Verdict.GOOD);
    }
}
