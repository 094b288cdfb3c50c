/**
 * The platform's side of Keycloak: realms of cities and accounts of people, over Keycloak's administration interface. Nothing here
 * runs inside a database transaction, and no message carries personal data.
 */
@NullMarked
package org.xuefa.platform.identity.keycloak;

import org.jspecify.annotations.NullMarked;
