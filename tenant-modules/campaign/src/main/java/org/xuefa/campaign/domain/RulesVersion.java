package org.xuefa.campaign.domain;

import java.time.Instant;
import org.xuefa.campaign.RuleSet;

/** A version of the rules, with when and by whom (opaque user name) it was made. */
public record RulesVersion(RuleSet rules, Instant madeAt, String madeBy) {}
