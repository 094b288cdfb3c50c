package org.xuefa.campaign.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where campaigns are kept, with every version of their rules. */
public interface CampaignStore {
    Optional<StoredCampaign> find(UUID id);

    /** As find, and nobody else changes it until this transaction ends. */
    Optional<StoredCampaign> lock(UUID id);

    Optional<StoredCampaign> current();

    /** Newest year first, from the year before {@code year} on. */
    List<StoredCampaign> before(int year, int limit);

    /** Newest version first. */
    List<RulesVersion> versions(UUID id, int limit);

    /** Refused when the year is taken. */
    void add(StoredCampaign campaign, RulesVersion rules);

    /** Refused when it would be the second open one. */
    void save(StoredCampaign campaign);

    void addVersion(UUID id, RulesVersion rules);
}
