/** Rows of assessment and the stores that turn them into the domain's values. */
@NullMarked
package org.xuefa.assessment.persistence;

import org.jspecify.annotations.NullMarked;
