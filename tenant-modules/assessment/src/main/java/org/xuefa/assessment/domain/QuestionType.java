package org.xuefa.assessment.domain;

/** Kinds of objective questions, in the order in which a paper has them. */
public enum QuestionType { SINGLE, MULTIPLE, TRUEFALSE }
