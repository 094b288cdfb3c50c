/** Plugin jars as they lie in the operator's folder: read, checked and refused without running anything of them. */
@NullMarked
package org.xuefa.platform.plugin.jar;

import org.jspecify.annotations.NullMarked;
