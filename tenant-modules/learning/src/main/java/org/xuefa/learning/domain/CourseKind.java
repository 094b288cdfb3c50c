package org.xuefa.learning.domain;

/** 必修 or 选修 (R43). */
public enum CourseKind { COMPULSORY, ELECTIVE }
