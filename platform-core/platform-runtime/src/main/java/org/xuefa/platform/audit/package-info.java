/** Append-only audit log, hash-chained per city (R103). */
@NullMarked
package org.xuefa.platform.audit;

import org.jspecify.annotations.NullMarked;
