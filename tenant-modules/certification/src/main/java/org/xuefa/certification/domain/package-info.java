/** Certificates, their numbers and tokens, what is printed and what the public may see. */
@NullMarked
package org.xuefa.certification.domain;

import org.jspecify.annotations.NullMarked;
