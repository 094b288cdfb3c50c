/** Who calls: bearer tokens of many realms, roles, and the access rules that the contract states. */
@NullMarked
package org.xuefa.platform.identity;

import org.jspecify.annotations.NullMarked;
