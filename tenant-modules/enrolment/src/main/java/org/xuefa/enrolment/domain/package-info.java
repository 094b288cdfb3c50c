/** Rules and values of enrolment, and the stores they need. */
@NullMarked
package org.xuefa.enrolment.domain;

import org.jspecify.annotations.NullMarked;
