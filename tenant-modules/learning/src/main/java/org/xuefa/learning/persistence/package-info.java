/** Rows of courses, study, credits and practice. */
@NullMarked
package org.xuefa.learning.persistence;

import org.jspecify.annotations.NullMarked;
