package org.xuefa.platform.identity.keycloak;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** The numbers a person may type instead of a user name. */
public record LoginNumbers(@Nullable IdCardNumber idCardNumber, @Nullable MobilePhone phone) {

    public static final LoginNumbers NONE = new LoginNumbers(null, null);

    List<String> lookups(LookupKey key, String realm) {
        return Stream.concat(Stream.ofNullable(idCardNumber).map(number -> key.of(realm, number)),
            Stream.ofNullable(phone).map(number -> key.of(realm, number))).toList();
    }

    @Override
    public String toString() {
        return "login numbers";
    }
}
