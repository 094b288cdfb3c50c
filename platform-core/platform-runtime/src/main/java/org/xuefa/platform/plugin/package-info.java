/**
 * Code plugins: which there are, which the operator lets in, what each city has switched on, and the way to call them. {@link Plugins} is the front door for
 * features.
 */
@NullMarked
package org.xuefa.platform.plugin;

import org.jspecify.annotations.NullMarked;
