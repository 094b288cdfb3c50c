/**
 * The login form: one field takes a phone number, a user name or an identity number. The first and the last are turned into
 * a keyed hash at once and never go any further: not into an event, a note, a cookie, a log line or the form shown again.
 */
@NullMarked
package org.xuefa.keycloak.login;

import org.jspecify.annotations.NullMarked;
