/**
 * How texts of law are cut into words. Plain Java without the engine: the plugin runs it inside Elasticsearch, and the platform runs the same
 * code where an engine has no plugin, so that both index the same words.
 */
@NullMarked
package org.xuefa.analysis;

import org.jspecify.annotations.NullMarked;
