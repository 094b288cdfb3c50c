/**
 * Faults that really happen to the real stack, and a checker that tells from what clients saw, and from what is stored in the end, whether a
 * promise was broken: what was acknowledged stays, what was not may or may not be there, nothing happens twice.
 */
@org.jspecify.annotations.NullMarked
package org.xuefa.faults;
