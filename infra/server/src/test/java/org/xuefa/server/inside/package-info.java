/**
 * Tests that run inside the server: the real WAR with these classes added, deployed by Arquillian on the real Liberty with the real servers
 * around it. A test class here names its deployment with {@link org.xuefa.server.inside.RealWar} and injects what it needs.
 */
@NullMarked
package org.xuefa.server.inside;

import org.jspecify.annotations.NullMarked;
