package org.xuefa.demo;

import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.UnifiedCreditCode;

/**
 * Numbers that are well formed and nobody's: identity numbers of people who are not born yet and of a district that does not exist, phone
 * numbers of a range that no operator has, credit codes of organisations numbered by us.
 */
final class DemoNumbers {
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String UNASSIGNED_DISTRICT = "99";
    private static final String UNASSIGNED_PHONES = "154";
    private static final int FIRST_BIRTH_YEAR = 2090;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int YEARS = 10;

    private DemoNumbers() {}

    /** @param cityCode six digits; the district's two are replaced */
    static IdCardNumber idNumber(String cityCode, int person) {
        int year = FIRST_BIRTH_YEAR + person / (DAYS * MONTHS) % YEARS;
        int month = person / DAYS % MONTHS + 1;
        int day = person % DAYS + 1;
        var first17 = cityCode.substring(0, 4) + UNASSIGNED_DISTRICT + "%04d%02d%02d%03d".formatted(year, month, day, person * 7 % 1000);
        return IdCardNumber.complete(first17);
    }

    static MobilePhone phone(String cityCode, int person) {
        return new MobilePhone(UNASSIGNED_PHONES + cityCode.substring(0, 4) + "%04d".formatted(person));
    }

    static UnifiedCreditCode creditCode(UnitKind kind, String cityCode, int unit) {
        var eight = "D%03d%04d".formatted(Integer.parseInt(cityCode.substring(1, 4)), unit);
        return UnifiedCreditCode.complete(kind.registration() + cityCode + eight + organisationCheck(eight));
    }

    /** Check character of an organisation code, GB 11714. */
    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int position = 0; position < eight.length(); position++) {
            sum += Character.digit(eight.charAt(position), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[position];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
