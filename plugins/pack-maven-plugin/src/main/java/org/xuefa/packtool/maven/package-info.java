/** Goals of the pack tool for Maven builds. */
@NullMarked
package org.xuefa.packtool.maven;

import org.jspecify.annotations.NullMarked;
