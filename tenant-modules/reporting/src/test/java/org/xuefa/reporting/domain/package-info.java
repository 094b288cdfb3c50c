@NullMarked
package org.xuefa.reporting.domain;

import org.jspecify.annotations.NullMarked;
