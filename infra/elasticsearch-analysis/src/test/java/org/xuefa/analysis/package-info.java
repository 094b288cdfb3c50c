@NullMarked
package org.xuefa.analysis;

import org.jspecify.annotations.NullMarked;
