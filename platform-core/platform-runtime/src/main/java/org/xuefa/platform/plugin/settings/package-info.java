/** The settings of a plugin: what a city's administrator may write, checked against what the descriptor declares. */
@NullMarked
package org.xuefa.platform.plugin.settings;

import org.jspecify.annotations.NullMarked;
