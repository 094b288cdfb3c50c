/** Rules and values of assessment: questions, blueprints, drawing, admission, the answer sheet, marking. Plain Java. */
@NullMarked
package org.xuefa.assessment.domain;

import org.jspecify.annotations.NullMarked;
