/** Measures the deployed platform beside limits taken in the same run. Nothing here is part of the product. */
@NullMarked
package org.xuefa.benchmarks;

import org.jspecify.annotations.NullMarked;
