/** The command line of the pack tool. */
@NullMarked
package org.xuefa.packtool.cli;

import org.jspecify.annotations.NullMarked;
