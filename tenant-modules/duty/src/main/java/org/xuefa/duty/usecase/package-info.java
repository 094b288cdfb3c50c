/** One class for each thing that people, events or the night do; the transactions are here. */
@NullMarked
package org.xuefa.duty.usecase;

import org.jspecify.annotations.NullMarked;
