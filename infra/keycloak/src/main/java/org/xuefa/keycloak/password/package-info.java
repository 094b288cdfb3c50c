/** The password rule of NIST SP 800-63B: no composition rule, but nothing that is guessed first. */
@NullMarked
package org.xuefa.keycloak.password;

import org.jspecify.annotations.NullMarked;
