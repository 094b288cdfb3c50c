/** One class for each thing that follows events, is asked by an administrator, or runs at night; the transactions are here. */
@NullMarked
package org.xuefa.reporting.usecase;

import org.jspecify.annotations.NullMarked;
