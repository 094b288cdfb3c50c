package org.xuefa.campaign;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A new version of the rules holds from now on. */
public record CampaignRulesChanged(UUID campaignId, int version) implements DomainEvent {}
