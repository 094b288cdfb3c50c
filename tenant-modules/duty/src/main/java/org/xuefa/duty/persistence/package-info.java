/** The tables of duty. */
@NullMarked
package org.xuefa.duty.persistence;

import org.jspecify.annotations.NullMarked;
