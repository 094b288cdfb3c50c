/** The plugin: what {@link org.xuefa.analysis} does, as components of Elasticsearch's stable analysis API. */
@NullMarked
package org.xuefa.analysis.engine;

import org.jspecify.annotations.NullMarked;
