/** Tests of the statute library. */
@NullMarked
package org.xuefa.statutes;

import org.jspecify.annotations.NullMarked;
