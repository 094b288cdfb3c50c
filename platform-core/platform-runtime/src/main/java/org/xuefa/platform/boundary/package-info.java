/** The platform's own part of the published interface: cities for the door page and for the operator. */
@NullMarked
package org.xuefa.platform.boundary;

import org.jspecify.annotations.NullMarked;
