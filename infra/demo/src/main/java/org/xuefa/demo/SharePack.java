package org.xuefa.demo;

import java.util.Optional;
import java.util.UUID;
import org.xuefa.client.api.PackOffersApi;
import org.xuefa.client.api.PackVersionsApi;
import org.xuefa.client.api.PacksApi;
import org.xuefa.client.model.ElectivePack;
import org.xuefa.client.model.NewPackOffer;
import org.xuefa.client.model.PackDecision;
import org.xuefa.client.model.PackOffer;
import org.xuefa.client.model.PackOfferDecision;
import org.xuefa.client.model.PackOfferState;
import org.xuefa.client.model.PackVersionState;
import org.xuefa.client.model.PackVersionSummary;

/** One city offers the department's pack to the other, which consents, reviews it itself and installs it. */
final class SharePack {
    private final Visitor giver;
    private final Visitor taker;

    SharePack(Visitor giver, Visitor taker) {
        this.giver = giver;
        this.taker = taker;
    }

    /** There is one to give, and the other city has not installed it. */
    boolean isPossible() {
        return installed(giver) && !installed(taker);
    }

    void share() {
        var received = version(taker);
        var id = received.map(PackVersionSummary::getId).orElseGet(this::accepted);
        var state = received.map(PackVersionSummary::getState).orElse(PackVersionState.SUBMITTED);
        var city = taker.city();
        var review = taker.api(PackVersionsApi::new);
        if (state == PackVersionState.SUBMITTED) {
            Calls.call("approve shared pack", () -> review.decidePackVersion(city, id, new PackDecision().decision(PackDecision.DecisionEnum.APPROVE)));
        }
        if (state != PackVersionState.PUBLISHED) {
            Calls.call("publish shared pack", () -> review.publishPackVersion(city, id));
        }
        Calls.call("install shared pack", () -> review.installPackVersion(city, id));
    }

    /** Id of the version in the second city. */
    private UUID accepted() {
        var offers = taker.api(PackOffersApi::new);
        var open = open(offers).orElseGet(() -> {
            var key = Calls.key();
            var offer = new NewPackOffer().versionId(version(giver).orElseThrow().getId()).city(taker.city()).note("请参考使用。");
            Calls.call("offer pack", () -> giver.api(PackOffersApi::new).offerPack(giver.city(), key, offer));
            return open(offers).orElseThrow();
        });
        Calls.call("accept pack", () -> offers.decidePackOffer(taker.city(), open.getId(), new PackOfferDecision().decision(PackOfferDecision.DecisionEnum.ACCEPT).answer("谢谢，由本市审核后使用。")));
        return version(taker).orElseThrow().getId();
    }

    private Optional<PackOffer> open(PackOffersApi offers) {
        return Calls.call("offers", () -> offers.listPackOffers(taker.city())).getItems().stream()
                .filter(offer -> offer.getIncoming() && offer.getState() == PackOfferState.OFFERED && offer.getPackId().equals(DepartmentPack.ID)).findFirst();
    }

    private static boolean installed(Visitor city) {
        return pack(city).map(ElectivePack::getInstalledVersion).isPresent();
    }

    private static Optional<PackVersionSummary> version(Visitor city) {
        return pack(city).flatMap(pack -> pack.getVersions().stream().findFirst());
    }

    private static Optional<ElectivePack> pack(Visitor city) {
        return Calls.call("packs", () -> city.api(PacksApi::new).listPacks(city.city(), null)).getItems().stream().filter(pack -> pack.getPackId().equals(DepartmentPack.ID)).findFirst();
    }
}
