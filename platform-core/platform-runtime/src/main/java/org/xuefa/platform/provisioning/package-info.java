/** Adding a city: an ordered list of steps, each idempotent, each remembered, so that a crash in the middle is gone on with by the same call. */
@NullMarked
package org.xuefa.platform.provisioning;

import org.jspecify.annotations.NullMarked;
