/** Resources that implement the contract, and event handlers. */
@NullMarked
package org.xuefa.certification.boundary;

import org.jspecify.annotations.NullMarked;
