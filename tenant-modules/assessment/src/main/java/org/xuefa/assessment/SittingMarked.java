package org.xuefa.assessment;

import java.time.Instant;
import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/**
 * An attempt was handed in and marked.
 *
 * @param score of this attempt, as the grade rests on it: composed of exam and study where the rule says so
 * @param counts the attempt became the person's result in the campaign
 */
public record SittingMarked(UUID campaignId, UUID personId, UUID attemptId, int attempt, int score, Grade grade, boolean passed, boolean counts, Instant handedInAt)
        implements DomainEvent {}
