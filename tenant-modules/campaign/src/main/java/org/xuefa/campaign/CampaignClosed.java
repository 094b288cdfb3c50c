package org.xuefa.campaign;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The campaign is over for good. */
public record CampaignClosed(UUID campaignId) implements DomainEvent {}
