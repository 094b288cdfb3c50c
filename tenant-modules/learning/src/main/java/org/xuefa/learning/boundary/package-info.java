/** HTTP resources, event handlers and jobs of learning. */
@NullMarked
package org.xuefa.learning.boundary;

import org.jspecify.annotations.NullMarked;
