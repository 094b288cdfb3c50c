/** For authors of plugins: the contract that every plugin must keep, and jars made on the spot. */
@NullMarked
package org.xuefa.testkit.plugin;

import org.jspecify.annotations.NullMarked;
