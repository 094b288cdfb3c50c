@NullMarked
package org.xuefa.platform.identity.keycloak;

import org.jspecify.annotations.NullMarked;
