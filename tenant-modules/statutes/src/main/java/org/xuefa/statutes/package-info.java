/**
 * Front door of the statute library: laws, their versions and articles. They belong to no city: every city reads the same rows, and only
 * the import of a platform operator writes them. Owns the tables statutes_* and the search index {@code statutes}.
 *
 * <p>What features that cite laws have in common stands here too: flags of changed laws ({@link org.xuefa.statutes.LawFlagDesk}). Each feature keeps
 * its flags in a table of its own, with the columns of {@link org.xuefa.statutes.LawFlagColumns}.
 */
@NullMarked
package org.xuefa.statutes;

import org.jspecify.annotations.NullMarked;
