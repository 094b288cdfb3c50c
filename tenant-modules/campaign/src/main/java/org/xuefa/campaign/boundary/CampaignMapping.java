package org.xuefa.campaign.boundary;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.xuefa.api.model.CampaignDetail;
import org.xuefa.api.model.CampaignState;
import org.xuefa.api.model.CampaignSummary;
import org.xuefa.api.model.CampaignTier;
import org.xuefa.api.model.RuleSentence;
import org.xuefa.api.model.RuleVersion;
import org.xuefa.api.model.RuleVersionList;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.domain.RuleSentences;
import org.xuefa.campaign.domain.RulesVersion;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.platform.web.Json;

/** Campaigns as the contract shows them. */
final class CampaignMapping {
    private CampaignMapping() {}

    static CampaignDetail detail(StoredCampaign stored, Instant now) {
        var campaign = stored.campaign();
        return new CampaignDetail().id(campaign.id()).year(campaign.year()).title(campaign.title()).state(CampaignState.valueOf(campaign.state().name()))
                .rulesVersion(campaign.rules().version())
                .tiers(campaign.tiers().stream().map(tier -> new CampaignTier().code(tier.code()).name(tier.name())).toList())
                .rules(RulesMapping.rules(campaign.rules()))
                .sentences(sentences(campaign.tiers(), campaign.rules()))
                .openedAt(stored.openedAt()).closedAt(stored.closedAt()).now(now);
    }

    static CampaignSummary summary(StoredCampaign stored) {
        var campaign = stored.campaign();
        return new CampaignSummary().id(campaign.id()).year(campaign.year()).title(campaign.title()).state(CampaignState.valueOf(campaign.state().name()))
                .rulesVersion(campaign.rules().version()).windows(RulesMapping.windows(campaign.rules().windows()));
    }

    static List<RuleSentence> sentences(List<Tier> tiers, RuleSet rules) {
        return RuleSentences.of(tiers, rules).stream()
                .map(sentence -> new RuleSentence().pointer(sentence.pointer()).text(sentence.text()).basis(sentence.basis().isEmpty() ? null : sentence.basis()))
                .toList();
    }

    /** Newest first; each says what it changed against the one after it in the list. */
    static RuleVersionList versions(List<RulesVersion> newestFirst) {
        return new RuleVersionList().items(IntStream.range(0, newestFirst.size()).mapToObj(index -> {
            var version = newestFirst.get(index);
            return new RuleVersion().version(version.rules().version()).madeAt(version.madeAt()).madeBy(version.madeBy())
                    .rules(RulesMapping.rules(version.rules()))
                    .changed(index + 1 < newestFirst.size() ? changed(newestFirst.get(index + 1).rules(), version.rules()) : List.of());
        }).toList());
    }

    private static List<String> changed(RuleSet before, RuleSet after) {
        return Differences.between("/rules", Json.mapper().valueToTree(RulesMapping.rules(before)), Json.mapper().valueToTree(RulesMapping.rules(after)));
    }
}
