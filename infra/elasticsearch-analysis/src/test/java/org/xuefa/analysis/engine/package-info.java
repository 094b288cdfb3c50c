@NullMarked
package org.xuefa.analysis.engine;

import org.jspecify.annotations.NullMarked;
