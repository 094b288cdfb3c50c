/** What tests of every module share: the real database with both locks on, catalogue gate, walls, tokens of real realms. */
@NullMarked
package org.xuefa.testkit;

import org.jspecify.annotations.NullMarked;
