@NullMarked
package org.xuefa.keycloak.login;

import org.jspecify.annotations.NullMarked;
