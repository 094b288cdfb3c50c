/** Front door of reporting: its events and the few types that other features may know. */
@NullMarked
package org.xuefa.reporting;

import org.jspecify.annotations.NullMarked;
