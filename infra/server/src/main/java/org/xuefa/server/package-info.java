/** The deployable: the application's address, start-up, health and the portal's pages. */
@NullMarked
package org.xuefa.server;

import org.jspecify.annotations.NullMarked;
