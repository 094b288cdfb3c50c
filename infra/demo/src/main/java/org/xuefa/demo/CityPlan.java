package org.xuefa.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.client.model.BlueprintLine;

/**
 * A demo city.
 *
 * @param shortTrack with courses so short that one walks from roster to certificate in minutes
 * @param mixed who enrols in other ways than by the roster
 */
record CityPlan(String slug, String code, String name, String accent, boolean shortTrack, List<UnitPlan> units, List<PersonPlan> people,
        List<AccountPlan> accounts, Papers papers,
        EnrolmentMix.@Nullable Mixed mixed) {
    /** Lines of a tier's blueprint. */
    interface Papers {
        List<BlueprintLine> of(Tier tier);
    }

    AccountPlan account(String key) {
        return accounts.stream().filter(account -> account.key().equals(key)).findFirst().orElseThrow();
    }
}
