/** What administrators do with reminders, and the sending. */
@NullMarked
package org.xuefa.communication.usecase;

import org.jspecify.annotations.NullMarked;
