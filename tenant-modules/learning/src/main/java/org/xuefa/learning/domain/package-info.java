/** Rules of study time, credits, practice and courses. */
@NullMarked
package org.xuefa.learning.domain;

import org.jspecify.annotations.NullMarked;
