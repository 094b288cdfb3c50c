/** Tests and measurements of finding articles. */
@NullMarked
package org.xuefa.statutes.search;

import org.jspecify.annotations.NullMarked;
