/** Reminders as values, and where they are kept. */
@NullMarked
package org.xuefa.communication.domain;

import org.jspecify.annotations.NullMarked;
