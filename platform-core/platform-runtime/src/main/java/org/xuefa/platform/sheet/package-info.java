/** Excel sheets in and out, row by row: what goes out cannot run as a formula, what comes in cannot eat the server. */
@NullMarked
package org.xuefa.platform.sheet;

import org.jspecify.annotations.NullMarked;
