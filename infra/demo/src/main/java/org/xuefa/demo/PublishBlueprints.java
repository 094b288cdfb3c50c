package org.xuefa.demo;

import java.time.Duration;
import java.util.UUID;
import org.xuefa.client.api.BlueprintsApi;
import org.xuefa.client.model.Blueprint;
import org.xuefa.client.model.BlueprintInput;
import org.xuefa.client.model.PoolCheck;

/** Saves and publishes the blueprint of each tier as soon as the bank can fill it: courses bring their questions in the background. */
final class PublishBlueprints {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int STOCK = 60;
    private final String city;
    private final BlueprintsApi blueprints;

    PublishBlueprints(Visitor administrator) {
        this.city = administrator.city();
        this.blueprints = administrator.api(BlueprintsApi::new);
    }

    void publish(UUID campaign, CityPlan.Papers papers) {
        var known = Calls.call("blueprints", () -> blueprints.listBlueprints(city, campaign)).getItems();
        for (var tier : Tier.values()) {
            var saved = known.stream().filter(blueprint -> blueprint.getTier().equals(tier.code())).findFirst();
            if (saved.filter(blueprint -> blueprint.getState() != Blueprint.StateEnum.DRAFT).isEmpty()) {
                publish(campaign, tier, saved.isPresent(), new BlueprintInput().lines(papers.of(tier)).stock(STOCK));
            }
        }
    }

    private void publish(UUID campaign, Tier tier, boolean known, BlueprintInput input) {
        Calls.until("questions for the papers of " + tier.code(), PATIENCE, () -> blueprints.checkBlueprint(city, campaign, tier.code(), input), PoolCheck::getSufficient);
        var before = known ? Calls.etag(Calls.call("blueprint", () -> blueprints.getBlueprintWithHttpInfo(city, campaign, tier.code()))) : null;
        var saved = Calls.call("save blueprint of " + tier.code(), () -> blueprints.saveBlueprintWithHttpInfo(city, campaign, tier.code(), input, before));
        Calls.call("publish blueprint of " + tier.code(), () -> blueprints.publishBlueprint(city, campaign, tier.code(), Calls.etag(saved)));
    }
}
