/** Rows of the library. They have no tenant; see the migration for what guards them. */
@NullMarked
package org.xuefa.statutes.persistence;

import org.jspecify.annotations.NullMarked;
