package org.xuefa.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the platform; the realm's role has the same name in lower case with hyphens. All are people's but the last, which services of third parties have. */
public enum Role {
    PLATFORM_OPERATOR, CITY_ADMIN, COUNTY_ADMIN, UNIT_ADMIN, COURSE_EDITOR, QUESTION_EDITOR, PACK_PUBLISHER, LEARNER, OVERSIGHT_VIEWER, AUDITOR, THIRD_PARTY;

    public String token() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofToken(String token) {
        return Arrays.stream(values()).filter(role -> role.token().equals(token)).findAny();
    }
}
