package org.xuefa.learning.domain;

/**
 * A draft has never been out; a withdrawn course is off the list, and what was earned with it stays; a retired one may not be begun any more, and
 * who is under way may finish.
 */
public enum CourseState { DRAFT, PUBLISHED, WITHDRAWN, RETIRED }
