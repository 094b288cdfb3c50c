/** Front door of learning: its events and the few types that other features may know. */
@NullMarked
package org.xuefa.learning;

import org.jspecify.annotations.NullMarked;
