/** Front door of certification: its events and the few types that other features may know. */
@NullMarked
package org.xuefa.certification;

import org.jspecify.annotations.NullMarked;
