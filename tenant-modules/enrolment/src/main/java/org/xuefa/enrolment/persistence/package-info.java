/** Rows of enrolment, and the stores over them. */
@NullMarked
package org.xuefa.enrolment.persistence;

import org.jspecify.annotations.NullMarked;
