package org.xuefa.enrolment.domain;

import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Numbers as people type them, or a refusal that names the field and not the number. */
public final class Numbers {
    private Numbers() {}

    public static IdCardNumber idNumber(String typed, String pointer) {
        try {
            return new IdCardNumber(typed.replaceAll("\\s", ""));
        } catch (IdCardNumber.Malformed malformed) {
            throw switch (malformed.fault()) {
                case FORM -> Refusal.invalid(pointer, "malformed", "身份证号应为 18 位");
                case BIRTH_DATE -> Refusal.invalid(pointer, "birth-date", "身份证号中的出生日期不存在");
                case CHECK_CHARACTER -> Refusal.invalid(pointer, "check-character", "身份证号校验码不正确，请核对");
            };
        }
    }

    public static MobilePhone phone(String typed, String pointer) {
        try {
            return new MobilePhone(typed);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid(pointer, "malformed", "手机号应为 11 位");
        }
    }
}
