/** Tests of the measuring itself. */
@NullMarked
package org.xuefa.benchmarks;

import org.jspecify.annotations.NullMarked;
