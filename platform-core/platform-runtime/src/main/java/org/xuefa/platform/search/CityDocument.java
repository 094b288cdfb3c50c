package org.xuefa.platform.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;

/**
 * Something of a city that can be found. Never personal data, and of a question never what tells its answer.
 *
 * @param kind course, chapter, pack or question
 * @param version rises with every change
 * @param context where it stands, such as the course of a chapter; "" for nothing
 * @param laws short titles of the laws it cites
 * @param category theme, as a code of the topic vocabulary; "" for none
 * @param department that answers for it; "" for none
 */
public record CityDocument(
        String kind, String id, long version, String title, String context, String text, List<String> laws, String category, String department, Links links,
        Audience audience) {
    public CityDocument {
        laws = List.copyOf(laws);
    }

    /**
     * Addresses in the portal below the city; "" for none.
     *
     * @param learner where it is studied
     * @param manager where it is edited
     */
    public record Links(String learner, String manager) {}

    /**
     * Who may find it: whoever has one of the roles at any time, and learners of the tiers from that moment on.
     *
     * @param tiers empty for nobody by tier
     * @param from null for at once
     */
    public record Audience(Set<Role> roles, List<String> tiers, @Nullable Instant from) {
        public Audience {
            roles = Set.copyOf(roles);
            tiers = List.copyOf(tiers);
        }

        public static Audience only(Set<Role> roles) {
            return new Audience(roles, List.of(), null);
        }
    }
}
