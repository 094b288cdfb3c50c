/** Tests against a real Keycloak with this jar in it: what people, the portal and the platform see of it. */
@NullMarked
package org.xuefa.keycloak;

import org.jspecify.annotations.NullMarked;
