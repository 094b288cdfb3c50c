/** Tests of what can be done with the library, on the real database and the real search engine. */
@NullMarked
package org.xuefa.statutes.usecase;

import org.jspecify.annotations.NullMarked;
