/** Packs in the database. */
@NullMarked
package org.xuefa.packs.persistence;

import org.jspecify.annotations.NullMarked;
