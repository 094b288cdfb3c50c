/**
 * Course packs (plugins/PACK-FORMAT.md): made, validated, signed, verified, compared. The one implementation of the format: the command line, the
 * Maven plugin and the server all stand on it. Nothing here trusts a pack: it is read once, counted while it is read, and every reason against it
 * is told.
 */
@NullMarked
package org.xuefa.packtool;

import org.jspecify.annotations.NullMarked;
