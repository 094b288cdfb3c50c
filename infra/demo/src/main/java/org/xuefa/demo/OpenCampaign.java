package org.xuefa.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.xuefa.client.api.CampaignsApi;
import org.xuefa.client.model.CampaignChange;
import org.xuefa.client.model.CampaignDetail;
import org.xuefa.client.model.CampaignState;
import org.xuefa.client.model.NewCampaign;

/** Opens this year's campaign from the template, its windows around today. */
final class OpenCampaign {
    static final ZoneId CITY_TIME = ZoneId.of("Asia/Shanghai");
    private static final int MANY = 50;
    private final String city;
    private final CampaignsApi campaigns;
    private final Clock clock;

    OpenCampaign(Visitor administrator, Clock clock) {
        this.city = administrator.city();
        this.campaigns = administrator.api(CampaignsApi::new);
        this.clock = clock;
    }

    UUID open() {
        var today = LocalDate.now(clock.withZone(CITY_TIME));
        var known = Calls.call("campaigns", () -> campaigns.listCampaigns(city, null, MANY)).getItems();
        var open = known.stream().filter(campaign -> campaign.getState() == CampaignState.OPEN).findFirst();
        if (open.isPresent()) {
            return open.get().getId();
        }
        var draft = known.stream().filter(campaign -> campaign.getState() == CampaignState.DRAFT && campaign.getYear() == today.getYear()).findFirst();
        var key = Calls.key();
        var id = draft.isPresent() ? draft.get().getId()
                : Calls.call("new campaign", () -> campaigns.createCampaign(city, key, new NewCampaign().year(today.getYear()))).getId();
        var before = Calls.call("campaign", () -> campaigns.getCampaignWithHttpInfo(city, id));
        var changed = Calls.call("windows", () -> campaigns.updateCampaignWithHttpInfo(city, id, change(before.getData(), today), Calls.etag(before)));
        return Calls.call("open campaign", () -> campaigns.openCampaign(city, id, Calls.etag(changed))).getId();
    }

    private static CampaignChange change(CampaignDetail campaign, LocalDate today) {
        var rules = campaign.getRules();
        return new CampaignChange().title(campaign.getTitle()).tiers(campaign.getTiers()).rules(rules.windows(CampaignDays.around(today, rules.getWindows())));
    }
}
