/** Finding articles: how they are indexed, how people's words are read, how the two are brought together. */
@NullMarked
package org.xuefa.statutes.search;

import org.jspecify.annotations.NullMarked;
