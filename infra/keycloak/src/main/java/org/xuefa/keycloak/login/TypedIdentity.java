package org.xuefa.keycloak.login;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a person typed into the first field, told apart by its shape. Personal data: it has no readable {@code toString}. */
sealed interface TypedIdentity {

    Pattern IDENTITY_NUMBER = Pattern.compile("\\d{17}[\\dX]");
    Pattern PHONE = Pattern.compile("1\\d{10}");
    Pattern PHONE_WITH_COUNTRY = Pattern.compile("(?:\\+|00)?86(1\\d{10})");
    Pattern ACCOUNT_NAME = Pattern.compile("[a-z](?:[a-z0-9._-]){1,63}");
    Pattern MANY_DIGITS = Pattern.compile(".*\\d{7}.*");

    record IdentityNumber(String value) implements TypedIdentity {
        @Override
        public String toString() {
            return "identity number";
        }
    }

    record Phone(String value) implements TypedIdentity {
        @Override
        public String toString() {
            return "phone";
        }
    }

    record UserName(String value) implements TypedIdentity {

        /** A mistyped identity number or phone lands here too, so only what looks like an account's name is shown again. */
        boolean showable() {
            return ACCOUNT_NAME.matcher(value).matches() && !MANY_DIGITS.matcher(value).matches();
        }

        @Override
        public String toString() {
            return "user name";
        }
    }

    /** Chinese keyboards give full-width digits, people put spaces and hyphens into long numbers: none of it matters. */
    static TypedIdentity of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var number = plain.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (IDENTITY_NUMBER.matcher(number).matches()) {
            return new IdentityNumber(number);
        }
        if (PHONE.matcher(number).matches()) {
            return new Phone(number);
        }
        var withCountry = PHONE_WITH_COUNTRY.matcher(number);
        if (withCountry.matches()) {
            return new Phone(withCountry.group(1));
        }
        return new UserName(plain.toLowerCase(Locale.ROOT));
    }
}
