package org.xuefa.spi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Resident identity number, GB 11643: 18 characters with a check character, and a birth date that exists. The region prefix is not
 * looked up: codes change, and people keep the number of a region that is gone. Personal data: it never appears whole in a message,
 * a log or a stack trace.
 */
public record IdCardNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** Why a number is refused; the number itself is not part of it. */
    public enum Fault { FORM, BIRTH_DATE, CHECK_CHARACTER }

    /** Thrown for a number that cannot be one. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Malformed(Fault fault) {
            super("malformed identity number: " + fault);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    public IdCardNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new Malformed(Fault.FORM);
        }
        if (!hasBirthDate(value)) {
            throw new Malformed(Fault.BIRTH_DATE);
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw new Malformed(Fault.CHECK_CHARACTER);
        }
    }

    /**
     * The number that begins so, with its check character.
     *
     * @param first17 17 digits
     * @throws Malformed when they cannot begin a number
     */
    public static IdCardNumber complete(String first17) {
        if (!first17.matches("\\d{17}")) {
            throw new Malformed(Fault.FORM);
        }
        return new IdCardNumber(first17 + checkCharacter(first17));
    }

    /** First six and last four characters, as GB/T 35273 7.2 shows personal data. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return "**************" + value.substring(14);
    }

    private static boolean hasBirthDate(String number) {
        try {
            var born = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
            return born.getYear() >= 1800 && born.getYear() < 2100;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int position = 0; position < WEIGHTS.length; position++) {
            sum += WEIGHTS[position] * (number.charAt(position) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
