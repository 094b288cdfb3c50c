/** Resources that implement the contract, event handlers, jobs. */
@NullMarked
package org.xuefa.assessment.boundary;

import org.jspecify.annotations.NullMarked;
