/** One class for each thing a user, a job or an event does; the transaction. */
@NullMarked
package org.xuefa.assessment.usecase;

import org.jspecify.annotations.NullMarked;
