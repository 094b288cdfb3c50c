/** The resources of the contract, the event handlers and the job. */
@NullMarked
package org.xuefa.duty.boundary;

import org.jspecify.annotations.NullMarked;
