package org.xuefa.campaign.domain;

/**
 * What a rule means with its present value.
 *
 * @param pointer JSON Pointer of the rule in the campaign's representation
 * @param basis where the rule comes from; empty when it is the platform's own
 */
public record RuleSentence(String pointer, String text, String basis) {}
