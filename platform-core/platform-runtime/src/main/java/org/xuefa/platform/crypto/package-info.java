/** Envelope encryption of personal data and keyed look-up values (R34). */
@NullMarked
package org.xuefa.platform.crypto;

import org.jspecify.annotations.NullMarked;
