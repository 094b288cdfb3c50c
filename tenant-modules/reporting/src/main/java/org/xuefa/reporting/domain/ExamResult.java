package org.xuefa.reporting.domain;

import java.time.LocalDate;
import org.xuefa.assessment.Grade;

/** The result that counts, and the day it was handed in. */
public record ExamResult(LocalDate satOn, int score, Grade grade) {}
