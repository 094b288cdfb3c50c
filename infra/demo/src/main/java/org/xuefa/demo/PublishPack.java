package org.xuefa.demo;

import java.util.Optional;
import java.util.UUID;
import org.xuefa.client.api.LawsApi;
import org.xuefa.client.api.PackPublishersApi;
import org.xuefa.client.api.PackVersionsApi;
import org.xuefa.client.api.PacksApi;
import org.xuefa.client.model.ElectivePack;
import org.xuefa.client.model.NewPackKey;
import org.xuefa.client.model.PackDecision;
import org.xuefa.client.model.PackPublisher;
import org.xuefa.client.model.PackPublisherContent;
import org.xuefa.client.model.PackVersionDetail;
import org.xuefa.client.model.PackVersionState;
import org.xuefa.client.model.PackVersionSummary;
import org.xuefa.packtool.PackKeys;

/**
 * A department's pack on its whole way: the city registers the department and a key, the department uploads the signed file and hands it in, the city
 * reviews, publishes and installs it. The key that signed it is thrown away: it is a demo's. What is there already is taken up where it stands.
 */
final class PublishPack {
    private final Visitor administrator;
    private final Visitor publisher;
    private final String city;
    private final PackVersionsApi review;

    PublishPack(Visitor administrator, Visitor publisher) {
        this.administrator = administrator;
        this.publisher = publisher;
        this.city = administrator.city();
        this.review = administrator.api(PackVersionsApi::new);
    }

    /** Whether the library has what the pack cites; without, the platform would rightly refuse it. */
    boolean isPossible() {
        return Calls.call("law of the pack", () -> administrator.api(LawsApi::new).listLaws(city, DepartmentPack.LAW, null, null, null)).getItems().stream()
                .anyMatch(law -> law.getTitle().equals(DepartmentPack.LAW));
    }

    /** @param unit that the publisher acts for */
    void publish(UUID unit) {
        var known = pack();
        if (known.map(ElectivePack::getInstalledVersion).isPresent()) {
            return;
        }
        var version = known.flatMap(pack -> pack.getVersions().stream().findFirst());
        var id = version.map(PackVersionSummary::getId).orElseGet(() -> upload(unit));
        var state = version.map(PackVersionSummary::getState).orElse(PackVersionState.DRAFT);
        if (state == PackVersionState.DRAFT) {
            Calls.call("submit pack", () -> publisher.api(PackVersionsApi::new).submitPackVersion(city, id));
        }
        if (state == PackVersionState.DRAFT || state == PackVersionState.SUBMITTED) {
            Calls.call("approve pack", () -> review.decidePackVersion(city, id, new PackDecision().decision(PackDecision.DecisionEnum.APPROVE).comment("条文和题目已核对。")));
        }
        if (state != PackVersionState.PUBLISHED) {
            Calls.call("publish pack", () -> review.publishPackVersion(city, id));
        }
        Calls.call("install pack", () -> review.installPackVersion(city, id));
    }

    private Optional<ElectivePack> pack() {
        return Calls.call("packs", () -> administrator.api(PacksApi::new).listPacks(city, null)).getItems().stream().filter(pack -> pack.getPackId().equals(DepartmentPack.ID)).findFirst();
    }

    private UUID upload(UUID unit) {
        var keys = PackKeys.generate();
        var publishers = administrator.api(PackPublishersApi::new);
        var registered = Calls.call("publishers of packs", () -> publishers.listPackPublishers(city)).getItems().stream()
                .filter(one -> one.getDepartment().equals(DepartmentPack.DEPARTMENT) && one.getOriginCity() == null).findFirst().map(PackPublisher::getId)
                .orElseGet(() -> register(publishers, unit));
        var key = Calls.key();
        var pem = new NewPackKey().publicKey(PackKeys.pem(keys.getPublic())).label("演示密钥").replaces(true);
        Calls.call("key of the publisher", () -> publishers.registerPackKey(city, registered, key, pem));
        return publisher.upload("upload pack", "/cities/" + city + "/pack-uploads", DepartmentPack.signed(keys), PackVersionDetail.class).getId();
    }

    private UUID register(PackPublishersApi publishers, UUID unit) {
        var key = Calls.key();
        return Calls.call("register publisher", () -> publishers.createPackPublisher(city, key, new PackPublisherContent().department(DepartmentPack.DEPARTMENT).unitId(unit))).getId();
    }
}
