/**
 * What a code plugin implements and what it is given. A plugin is one jar with its own libraries inside; it sees this module, the parts of the JDK
 * that its descriptor asks for, and nothing of the server.
 *
 * <p>How it runs: a copy of its classes for each city that has switched it on, so that nothing it keeps in memory passes from one city to another.
 * Every call is made on a thread of its own with a time limit; what it returns is copied, within bounds, before anybody looks at it. Calls may come
 * from several threads at once. Throwing is how a plugin says that it could not do what it was asked; {@link org.xuefa.spi.plugin.PluginFailure}
 * lets it say why. A plugin that fails again and again, does not come back in time, ignores an interrupt or leaves threads behind is switched off and reported.
 *
 * <p>{@code plugins/sample-plugin} is a complete one to begin with.
 */
@NullMarked
package org.xuefa.spi.plugin;

import org.jspecify.annotations.NullMarked;
