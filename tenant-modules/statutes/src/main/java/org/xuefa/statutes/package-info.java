/**
 * Front door of the statute library: laws, their versions and articles. They belong to no city: every city reads the same rows, and only
 * the import of a platform operator writes them. Owns the tables statutes_* and the search index {@code statutes}.
 */
@NullMarked
package org.xuefa.statutes;

import org.jspecify.annotations.NullMarked;
