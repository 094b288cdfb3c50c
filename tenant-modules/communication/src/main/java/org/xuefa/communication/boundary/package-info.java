/** Resources, jobs and handlers of communication. */
@NullMarked
package org.xuefa.communication.boundary;

import org.jspecify.annotations.NullMarked;
