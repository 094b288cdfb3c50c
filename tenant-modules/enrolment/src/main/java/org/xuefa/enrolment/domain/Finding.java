package org.xuefa.enrolment.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a cell of a roster row.
 *
 * @param fact a row number or a unit's name; never a person's data
 */
public record Finding(RosterColumn column, Code code, Verdict severity, @Nullable String fact) {
    /** Why. */
    public enum Code {
        REQUIRED("必须填写"),
        TOO_LONG("内容过长"),
        MALFORMED("格式不正确"),
        BIRTH_DATE("身份证号中的出生日期不存在"),
        CHECK_CHARACTER("身份证号校验码不正确"),
        DUPLICATE_IN_FILE("与本表第 %s 行重复"),
        PHONE_SHARED("与本表第 %s 行的号码相同"),
        UNKNOWN_UNIT("在您的管理范围内没有这个单位；请填写单位全称、别名或统一社会信用代码"),
        AMBIGUOUS_UNIT("有多个单位与此名称相符，请填写统一社会信用代码"),
        UNKNOWN_TIER("没有这个层次"),
        ALREADY_ON_ROSTER("已在名单中，不会重复添加"),
        OTHER_UNIT("已在“%s”的名单中，须由双方确认归属"),
        NAME_DIFFERS("该身份证号登记的姓名与此不同，将保留原登记"),
        PHONE_DIFFERS("登记的手机号与此不同，导入后改用本表的号码"),
        PHONE_KEPT("登记的手机号与此不同，因账号已开通将保留原号码；确需更换请在人员页面更正"),
        POST_DIFFERS("登记的职务职级与此不同，导入后改为本表内容"),
        TIER_DIFFERS("以前登记的层次与此不同，本次按本表"),
        TIER_KEPT("本次学法考试已按另一层次登记，将保留原层次；确需变更请在人员页面更正"),
        KEPT_ELSEWHERE("该人员登记在您管理范围以外的单位，手机号、职务职级和层次保留原登记；请由其单位或上级管理员更正"),
        SELF_ENROLLED("本人已报名，导入后转为正式参加"),
        WAS_REMOVED("此前已移出名单，不会重新添加；如需恢复请单独添加");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How grave. */
    public enum Verdict { GOOD, WARNING, REFUSED }

    public static Finding refused(RosterColumn column, Code code) {
        return new Finding(column, code, Verdict.REFUSED, null);
    }

    public String message() {
        return fact == null ? code.message : code.message.formatted(fact);
    }

    public static Verdict worst(List<Finding> findings) {
        return findings.stream().map(Finding::severity).max(java.util.Comparator.naturalOrder()).orElse(Verdict.GOOD);
    }

    /** One line for each, to be stored. */
    public static String written(List<Finding> findings) {
        return findings.stream()
                .map(finding -> String.join("\t", finding.column.name(), finding.code.name(), finding.severity.name(), finding.fact == null ? "" : finding.fact.replaceAll("\\s", " ")))
                .collect(Collectors.joining("\n"));
    }

    public static List<Finding> read(String written) {
        return written.isEmpty() ? List.of() : Arrays.stream(written.split("\n")).map(line -> line.split("\t", 4))
                .map(part -> new Finding(RosterColumn.valueOf(part[0]), Code.valueOf(part[1]), Verdict.valueOf(part[2]), part[3].isEmpty() ? null : part[3])).toList();
    }
}
