/** Front door of campaign: its events and the few types that other features may know. */
@NullMarked
package org.xuefa.campaign;

import org.jspecify.annotations.NullMarked;
