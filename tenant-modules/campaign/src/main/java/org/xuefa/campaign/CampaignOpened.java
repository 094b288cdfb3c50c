package org.xuefa.campaign;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The campaign is open from now on. */
public record CampaignOpened(UUID campaignId) implements DomainEvent {}
