package org.xuefa.platform.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;

/**
 * Who searches, as far as it decides what may be found.
 *
 * @param tier of a learner who takes part in the open campaign; null for everybody else
 */
public record Viewer(Set<Role> roles, @Nullable String tier, Instant now) {
    private static final String PACKS = "/manage/elective-packs";

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** The same rule as in the query, for what was found already. */
    boolean studies(List<String> tiers, @Nullable Instant from) {
        return tier != null && tiers.contains(tier) && (from == null || !now.isBefore(from));
    }

    /** Where the viewer looks after it: editors at its own page, who publishes packs at the packs; null for who may not. */
    @Nullable String manageLink(List<String> roleTokens, @Nullable String link) {
        var managing = roles.stream().filter(role -> roleTokens.contains(role.token())).toList();
        if (managing.isEmpty()) {
            return null;
        }
        return managing.equals(List.of(Role.PACK_PUBLISHER)) ? PACKS : link;
    }
}
