/** Front door of assessment: its events and the few types that other features may know. */
@NullMarked
package org.xuefa.assessment;

import org.jspecify.annotations.NullMarked;
