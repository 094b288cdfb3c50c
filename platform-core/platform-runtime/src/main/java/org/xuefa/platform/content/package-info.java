/** What a file from outside is, told by its content and never by its name. */
@NullMarked
package org.xuefa.platform.content;

import org.jspecify.annotations.NullMarked;
