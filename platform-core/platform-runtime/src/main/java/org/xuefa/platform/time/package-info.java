/** The server's clock. */
@NullMarked
package org.xuefa.platform.time;

import org.jspecify.annotations.NullMarked;
