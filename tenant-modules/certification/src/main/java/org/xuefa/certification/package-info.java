/** Front door of certification: its events. Owns certificates, their documents and the public verification. */
@NullMarked
package org.xuefa.certification;

import org.jspecify.annotations.NullMarked;
