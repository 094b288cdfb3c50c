package org.xuefa.platform.identity.keycloak;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuefa.platform.identity.Role;

/**
 * What a realm shall be like.
 *
 * @param slug the city's slug and the realm's name
 * @param displayName shown above the login form
 * @param publicUrl the portal's address as browsers see it, without the slug
 * @param secondFactorForAdministrators whether administrators need a second factor to log in
 * @param operatorRealm the realm of the platform's operators instead of a city's
 */
public record RealmSpec(String slug, String displayName, URI publicUrl, boolean secondFactorForAdministrators, boolean operatorRealm) {

    /** The role that asks for a second factor; administrators have it through their own role. */
    static final String SECOND_FACTOR = "second-factor";
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public RealmSpec {
        if (!SLUG.matcher(slug).matches() || slug.equals("master")) {
            throw new IllegalArgumentException("not a slug for a realm: " + slug);
        }
    }

    /** The only address tokens are sent to. */
    String portal() {
        return publicUrl.toString().replaceFirst("/+$", "") + "/" + slug + "/";
    }

    String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    /** Nobody in a city can be given the operators' role: its realm does not have it. */
    Set<Role> roles() {
        return operatorRealm ? Set.of(Role.PLATFORM_OPERATOR, Role.AUDITOR)
            : Set.of(Role.CITY_ADMIN, Role.COUNTY_ADMIN, Role.UNIT_ADMIN, Role.COURSE_EDITOR, Role.QUESTION_EDITOR, Role.PACK_PUBLISHER, Role.LEARNER, Role.OVERSIGHT_VIEWER, Role.AUDITOR, Role.THIRD_PARTY);
    }

    static boolean isAdministrator(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR, CITY_ADMIN, COUNTY_ADMIN, UNIT_ADMIN -> true;
            case COURSE_EDITOR, QUESTION_EDITOR, PACK_PUBLISHER, LEARNER, OVERSIGHT_VIEWER, AUDITOR, THIRD_PARTY -> false;
        };
    }
}
