/** Issuing, downloading, revoking, verifying; the transaction. */
@NullMarked
package org.xuefa.certification.usecase;

import org.jspecify.annotations.NullMarked;
