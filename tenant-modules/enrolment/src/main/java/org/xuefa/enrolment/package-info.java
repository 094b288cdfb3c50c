/** Front door of enrolment: its events and the few types that other features may know. */
@NullMarked
package org.xuefa.enrolment;

import org.jspecify.annotations.NullMarked;
