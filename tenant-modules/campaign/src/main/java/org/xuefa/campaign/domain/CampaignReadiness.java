package org.xuefa.campaign.domain;

import java.util.Comparator;
import java.util.List;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Fact;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;

/** What all features together say of a campaign: what blocks before what warns, then by tier as the pointers go. */
public record CampaignReadiness(Campaign campaign, List<Fact> facts, List<Finding> findings) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).thenComparing(Finding::pointer).thenComparing(Finding::code);

    public static CampaignReadiness of(Campaign campaign, List<Readiness> parts) {
        return new CampaignReadiness(campaign, parts.stream().flatMap(part -> part.facts().stream()).toList(),
                parts.stream().flatMap(part -> part.findings().stream()).sorted(ORDER).toList());
    }

    public CampaignReadiness {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    public List<Finding> blocking() {
        return of(Severity.BLOCKS);
    }

    public List<Finding> of(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }

    public <F extends Fact> List<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
