@NullMarked
package org.xuefa.keycloak.password;

import org.jspecify.annotations.NullMarked;
