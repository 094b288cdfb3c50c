/** Rules and values of packs and their review. */
@NullMarked
package org.xuefa.packs.domain;

import org.jspecify.annotations.NullMarked;
