package org.xuefa.reporting.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where figures are read. */
public interface FigureTables {
    CampaignFigures campaign(UUID campaignId);

    /** Counts of each unit with all below it, by tier; a unit without anybody is not in it. */
    Map<UUID, Map<String, Counts>> counts(UUID campaignId, Collection<UUID> unitIds);

    /** Oldest day first, over all the units together. */
    List<TrendDay> trend(UUID campaignId, Collection<UUID> unitIds, @Nullable String tier);

    /** By path of the unit, name and id; those after the person who ended the page before. */
    List<FoundPerson> people(PeopleQuestion question, @Nullable UUID after, int limit);

    /** Refused when the targets have another revision by now. */
    void setTargets(UUID campaignId, Targets targets, long revision);
}
