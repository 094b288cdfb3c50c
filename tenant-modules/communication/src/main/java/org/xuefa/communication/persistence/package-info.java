/** Reminders in the database. */
@NullMarked
package org.xuefa.communication.persistence;

import org.jspecify.annotations.NullMarked;
