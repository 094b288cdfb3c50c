@NullMarked
package org.xuefa.reporting.boundary;

import org.jspecify.annotations.NullMarked;
