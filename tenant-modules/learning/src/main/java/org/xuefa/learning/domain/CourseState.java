package org.xuefa.learning.domain;

/** A draft has never been out; a withdrawn course is off the list, and what was earned with it stays. */
public enum CourseState { DRAFT, PUBLISHED, WITHDRAWN }
