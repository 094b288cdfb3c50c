/** Entity manager, the two locks on tenancy at the database connection, ids, migrations. */
@NullMarked
package org.xuefa.platform.persistence;

import org.jspecify.annotations.NullMarked;
