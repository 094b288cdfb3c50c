package org.xuefa.learning;

import org.xuefa.spi.Credit;

/**
 * What a person has earned in a campaign.
 *
 * @param counted what counts towards the target under the mix rule (AMB-4)
 * @param reached the target and, where the rule asks for it, the compulsory minimum
 * @param allCompulsoryCoursesFinished every released compulsory course of the person's tier, for campaigns that ask for it (AMB-2)
 * @param mandatoryBatchesFinished every released course of a batch flagged mandatory; binds who has not started the exam (AMB-10)
 */
public record CreditBalance(
        Credit compulsory,
        Credit elective,
        Credit counted,
        Credit target,
        boolean reached,
        boolean allCompulsoryCoursesFinished,
        boolean mandatoryBatchesFinished) {}
