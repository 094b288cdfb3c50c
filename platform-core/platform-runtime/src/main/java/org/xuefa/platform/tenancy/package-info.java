/** Which city this thread works for, and the directory of cities. */
@NullMarked
package org.xuefa.platform.tenancy;

import org.jspecify.annotations.NullMarked;
