/** Servers killed, services away, answers lost, requests doubled; and the checker itself on histories broken on purpose. */
@org.jspecify.annotations.NullMarked
package org.xuefa.faults;
