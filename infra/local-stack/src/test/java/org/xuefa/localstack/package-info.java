@NullMarked
package org.xuefa.localstack;

import org.jspecify.annotations.NullMarked;
