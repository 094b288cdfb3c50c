@NullMarked
package org.xuefa.demo;

import org.jspecify.annotations.NullMarked;
