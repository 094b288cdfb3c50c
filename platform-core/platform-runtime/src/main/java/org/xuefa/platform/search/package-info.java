/**
 * The search engine behind one gateway. A feature describes an index ({@link org.xuefa.platform.search.IndexDefinition}), hands over
 * documents and asks; the gateway alone knows names, aliases and which city's rows a query may touch.
 */
@NullMarked
package org.xuefa.platform.search;

import org.jspecify.annotations.NullMarked;
