/** The contract's resources and what they map. */
@NullMarked
package org.xuefa.packs.boundary;

import org.jspecify.annotations.NullMarked;
