/** Tests of the rules about laws. */
@NullMarked
package org.xuefa.statutes.domain;

import org.jspecify.annotations.NullMarked;
