/**
 * Runs plugins: class loaders without a view of the server, values copied both ways, a thread with limits for each call, and the breaker that switches off what
 * fails. Knows no database; what it is told to run and what it reports are values.
 */
@NullMarked
package org.xuefa.platform.plugin.run;

import org.jspecify.annotations.NullMarked;
