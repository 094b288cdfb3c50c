/** Refusals and how they become RFC 9457 problem documents: the domain names the problem, one mapper turns kinds into statuses. */
@NullMarked
package org.xuefa.platform.problem;

import org.jspecify.annotations.NullMarked;
