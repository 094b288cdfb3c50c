/** What publishers, reviewers and cities do with packs. */
@NullMarked
package org.xuefa.packs.usecase;

import org.jspecify.annotations.NullMarked;
