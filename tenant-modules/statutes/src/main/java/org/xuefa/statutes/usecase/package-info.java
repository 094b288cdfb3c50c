/** What can be done with the library: import, read, compare, search, and keep the index equal to the database. */
@NullMarked
package org.xuefa.statutes.usecase;

import org.jspecify.annotations.NullMarked;
