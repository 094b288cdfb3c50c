/** HTTP resources of the library and of search, and the jobs that run in the background. */
@NullMarked
package org.xuefa.statutes.boundary;

import org.jspecify.annotations.NullMarked;
