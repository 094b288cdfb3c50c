@NullMarked
package org.xuefa.reporting.usecase;

import org.jspecify.annotations.NullMarked;
