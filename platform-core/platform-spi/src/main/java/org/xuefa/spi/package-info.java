/** Values that every module and every plugin shares. Each is valid by construction; personal data never prints itself whole. */
@NullMarked
package org.xuefa.spi;

import org.jspecify.annotations.NullMarked;
