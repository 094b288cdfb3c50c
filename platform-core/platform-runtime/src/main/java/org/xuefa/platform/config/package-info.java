/** Settings of the installation, from its environment. */
@NullMarked
package org.xuefa.platform.config;

import org.jspecify.annotations.NullMarked;
