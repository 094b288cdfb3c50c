package org.xuefa.assessment.domain;

/** Only active questions are drawn; a retired one stays for the papers that have it. */
public enum QuestionState { DRAFT, ACTIVE, RETIRED }
