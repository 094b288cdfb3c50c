/** What learners and editors do; each public method is one transaction. */
@NullMarked
package org.xuefa.learning.usecase;

import org.jspecify.annotations.NullMarked;
