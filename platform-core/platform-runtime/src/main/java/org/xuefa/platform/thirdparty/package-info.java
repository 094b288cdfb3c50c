/**
 * Applications of third parties: which ones a city has registered, what each may do, and whether it may come in. The city's own table decides; its realm
 * in Keycloak only gives them tokens and follows the table, at once or within a minute.
 */
@NullMarked
package org.xuefa.platform.thirdparty;

import org.jspecify.annotations.NullMarked;
