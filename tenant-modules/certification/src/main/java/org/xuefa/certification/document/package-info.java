/** The certificate as a document: PDF/A-2b with an embedded Chinese font and a QR code. */
@NullMarked
package org.xuefa.certification.document;

import org.jspecify.annotations.NullMarked;
