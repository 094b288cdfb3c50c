/** Rows of certification. */
@NullMarked
package org.xuefa.certification.persistence;

import org.jspecify.annotations.NullMarked;
