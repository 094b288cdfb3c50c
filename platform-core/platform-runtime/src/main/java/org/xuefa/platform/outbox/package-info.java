/** Events that are stored with the change that caused them and delivered at least once to each handler. */
@NullMarked
package org.xuefa.platform.outbox;

import org.jspecify.annotations.NullMarked;
